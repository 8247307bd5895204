import { acceptInvitation } from '../../admins/commands/acceptInvitation.js';
import { connectedMail } from '../../admins/flows/mails.js';
import { type Admin, adminStateOf } from '../../admins/model/admin.js';
import type { Visitor } from '../../auth/flows/services.js';
import { type Context, execute } from '../../execution/execute.js';
import { NotFound } from '../../kernel/refusal.js';
import { actorForAdmin } from '../../model/adminActor.js';
import { linkIdentity } from '../commands/linkIdentity.js';
import type { IdentityProvider } from '../model/identityProvider.js';
import { type IdentityClaims, SsoRefused, type SsoServices } from './services.js';

/**
 * Finds the admin that a provider identifies, among those whom the account invited: by a subject linked before, or, the
 * first time, by an address in a domain that the account has proven. It creates no admin, and has no effect on other
 * accounts.
 * @throws SsoRefused
 */
export async function resolveSsoAdmin(
  services: SsoServices,
  provider: IdentityProvider,
  identity: IdentityClaims,
  visitor: Visitor,
): Promise<Admin> {
  const { admins } = services.store.within(provider.accountId);
  const links = await admins.identityLinks();
  const known = links.find(({ subject }) => subject === identity.subject);
  if (known) return requireActive(await admins.byId(known.adminId));

  const { email = '' } = identity;
  const domain = email.slice(email.lastIndexOf('@') + 1);
  if (!identity.emailVerified || !provider.domains.includes(domain)) throw new SsoRefused('UNVERIFIED');
  const admin = await admins.byEmail(email);
  if (!admin) throw new SsoRefused('UNKNOWN');
  // The address used to belong to another person, who was linked while it was theirs.
  if (links.some(({ adminId }) => adminId === admin.id)) throw new SsoRefused('OTHER');
  return linkAdmin(services, provider, identity.subject, admin, visitor);
}

async function linkAdmin(
  services: SsoServices,
  { id: providerId, version, accountId, issuer }: IdentityProvider,
  subject: string,
  admin: Admin,
  { address }: Visitor,
): Promise<Admin> {
  const { store, seal, mailer, publicUrl, now } = services;
  const context: Context = { store, seal, actor: actorForAdmin(admin), accountId, address, now };
  try {
    if (adminStateOf(admin) === 'INVITED') {
      const invited = await store.unscoped.invited(admin.invitationHash ?? '');
      const input = { adminId: admin.id, invitationHash: null, passwordHash: null, name: invited?.name };
      await execute(acceptInvitation, input, context);
    }
    await execute(linkIdentity, { adminId: admin.id, providerId, version, subject }, context);
  } catch (cause) {
    throw cause instanceof NotFound ? new SsoRefused('UNKNOWN', { cause }) : cause;
  }
  const reads = store.within(accountId);
  const account = await reads.account();
  // Notifies the person, in case it was not them; a mail that cannot be sent does not prevent the sign-in.
  await mailer
    .send(connectedMail(admin.email, { id: accountId, name: account?.name ?? '' }, new URL(issuer).host, publicUrl))
    .catch(() => {});
  return requireActive(await reads.admins.byId(admin.id));
}

function requireActive(admin: Admin | undefined): Admin {
  if (!admin || adminStateOf(admin) !== 'ACTIVE') throw new SsoRefused('UNKNOWN');
  return admin;
}
