import { acceptInvitation } from '../../admins/commands/acceptInvitation.js';
import { connectedMail } from '../../admins/flows/mails.js';
import { type Admin, stateOf } from '../../admins/model/admin.js';
import type { Visitor } from '../../auth/flows/desk.js';
import { type Context, execute } from '../../execution/execute.js';
import { NotFound } from '../../kernel/refusal.js';
import { actorFrom } from '../../model/adminActor.js';
import { linkIdentity } from '../commands/linkIdentity.js';
import type { IdentityProvider } from '../model/identityProvider.js';
import { type CompanyDesk, NotVouchedFor, type Vouched } from './desk.js';

/**
 * Finds whom a provider means, among those whom the account invited: by the subject that it named before, or, the first
 * time, by an address in a domain that the account has proven. It makes nobody an admin, and speaks for no other account.
 * @throws NotVouchedFor
 */
export async function recognise(
  desk: CompanyDesk,
  provider: IdentityProvider,
  vouched: Vouched,
  visitor: Visitor,
): Promise<Admin> {
  const { admins } = desk.store.within(provider.accountId);
  const links = await admins.identityLinks();
  const known = links.find(({ subject }) => subject === vouched.subject);
  if (known) return active(await admins.byId(known.adminId));

  const { email = '' } = vouched;
  const domain = email.slice(email.lastIndexOf('@') + 1);
  if (!vouched.emailVerified || !provider.domains.includes(domain)) throw new NotVouchedFor('UNVERIFIED');
  const person = await desk.store.open.personByEmail(email);
  const admin = person && (await admins.byPerson(person.id));
  if (!admin) throw new NotVouchedFor('UNKNOWN');
  // The address was somebody else's, who was connected while it was theirs.
  if (links.some(({ adminId }) => adminId === admin.id)) throw new NotVouchedFor('OTHER');
  return connected(desk, provider, vouched.subject, admin, visitor);
}

async function connected(
  desk: CompanyDesk,
  { id: providerId, version, accountId, issuer }: IdentityProvider,
  subject: string,
  admin: Admin,
  { address }: Visitor,
): Promise<Admin> {
  const { store, seal, mailer, publicUrl, now } = desk;
  const context: Context = { store, seal, actor: actorFrom(admin), accountId, address, now };
  try {
    if (stateOf(admin) === 'INVITED') {
      await execute(acceptInvitation, { adminId: admin.id, invitationHash: null, passwordHash: null }, context);
    }
    await execute(linkIdentity, { adminId: admin.id, providerId, version, subject }, context);
  } catch (cause) {
    throw cause instanceof NotFound ? new NotVouchedFor('UNKNOWN', { cause }) : cause;
  }
  const reads = store.within(accountId);
  const account = await reads.account();
  // Whoever did not do this themselves learns of it; a mail that cannot be sent keeps nobody out.
  await mailer
    .send(connectedMail(admin.email, { id: accountId, name: account?.name ?? '' }, new URL(issuer).host, publicUrl))
    .catch(() => {});
  return active(await reads.admins.byId(admin.id));
}

function active(admin: Admin | undefined): Admin {
  if (!admin || stateOf(admin) !== 'ACTIVE') throw new NotVouchedFor('UNKNOWN');
  return admin;
}
