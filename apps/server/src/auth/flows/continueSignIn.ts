import { z } from 'zod';
import { acceptInvitation } from '../../admins/commands/acceptInvitation.js';
import { adminStateOf } from '../../admins/model/admin.js';
import { keepFactors } from '../../customers/flows/keepFactors.js';
import { execute } from '../../execution/execute.js';
import { drawToken, sha256 } from '../../kernel/credential.js';
import { minute } from '../../kernel/duration.js';
import { NotFound, Unauthenticated } from '../../kernel/refusal.js';
import { actorForAdmin } from '../../model/adminActor.js';
import { signIn } from '../commands/signIn.js';
import { type FactorKind, secondFactorsOf } from '../model/factors.js';
import { ProviderVersion, signInMethods } from '../model/session.js';
import { join } from './join.js';
import type { PendingSignIn } from './pendingSignIn.js';
import type { AuthServices, Visitor } from './services.js';

/** What somebody who is signing in does next, and the token with which they go on. */
export type SignInStep =
  | { readonly next: 'DONE'; readonly token: string; readonly personId: string }
  | { readonly next: 'SECOND_FACTOR'; readonly token: string; readonly methods: readonly FactorKind[] }
  | { readonly next: 'ENROL'; readonly token: string };

const pendingSignInLifetime = 10 * minute;

const StoredSignIn = z.object({
  accountId: z.string(),
  adminId: z.string(),
  method: z.enum(signInMethods),
  passwordFingerprint: z.string().optional(),
  identityProviderVersion: ProviderVersion.optional(),
  invitation: z.object({ hash: z.string(), name: z.string(), isMailed: z.boolean() }).optional(),
  joins: z.object({ id: z.string(), tokenHash: z.string() }).optional(),
});

/** Lets somebody in, unless they have a second factor to prove first, or one to set up. */
export async function continueSignIn(
  services: AuthServices,
  pending: PendingSignIn,
  visitor: Visitor,
): Promise<SignInStep> {
  const { store } = services;
  const { admin } = pending;
  const [factors, account] = await Promise.all([
    store.factors.byPerson(admin.personId),
    store.within(admin.accountId).account(),
  ]);
  const methods = secondFactorsOf(factors);
  if (methods.length > 0) return { next: 'SECOND_FACTOR', methods, token: await savePendingSignIn(services, pending) };
  const admitted = await admit(services, pending, visitor);
  if (account?.settings.secondFactorRequired)
    return { next: 'ENROL', token: await savePendingSignIn(services, admitted) };
  return beginSession(services, admitted, false, visitor);
}

/** Begins a session. `secondFactorVerified` says that a second factor was proved just now. */
export async function beginSession(
  { store, seal, now }: AuthServices,
  { admin, method, passwordFingerprint, identityProviderVersion }: PendingSignIn,
  secondFactorVerified: boolean,
  { address, userAgent }: Visitor,
): Promise<SignInStep> {
  const token = drawToken();
  const evidence = { passwordFingerprint, identityProviderVersion, method, secondFactorVerified };
  const input = { adminId: admin.id, tokenHash: sha256(token), ...evidence, address, userAgent };
  const context = { store, seal, actor: actorForAdmin(admin), accountId: admin.accountId, address, now };
  // First: a sign-in that does not come about has stopped it all the same.
  if (secondFactorVerified) await keepFactors(admin.personId, context);
  await execute(signIn, input, context);
  return { next: 'DONE', token, personId: admin.personId };
}

async function savePendingSignIn(
  { store, now }: AuthServices,
  { admin, method, passwordFingerprint, identityProviderVersion, invitation, joins }: PendingSignIn,
): Promise<string> {
  const token = drawToken();
  const { accountId, id: adminId, personId } = admin;
  const expiresAt = now() + pendingSignInLifetime;
  await store.tickets.keep({
    hash: sha256(token),
    kind: 'SIGN_IN',
    personId,
    data: {
      accountId,
      adminId,
      method,
      ...(passwordFingerprint !== undefined && { passwordFingerprint }),
      ...(identityProviderVersion !== undefined && { identityProviderVersion }),
      ...(invitation !== undefined && { invitation }),
      ...(joins !== undefined && { joins }),
    },
    expiresAt,
  });
  return token;
}

/** Who holds the token of a pending sign-in. @throws Unauthenticated when there is none */
export async function requirePendingSignIn(
  { store, now }: AuthServices,
  token: string | undefined,
): Promise<PendingSignIn> {
  const ticket = token ? await store.tickets.read(sha256(token), 'SIGN_IN', now()) : undefined;
  const stored = ticket && StoredSignIn.parse(ticket.data);
  const admin = stored && (await store.within(stored.accountId).admins.byId(stored.adminId));
  // Somebody may have been shut out, or not invited any more, since they began.
  const mayEnter = admin && adminStateOf(admin) === (stored.invitation === undefined ? 'ACTIVE' : 'INVITED');
  if (!mayEnter) throw new Unauthenticated('Signing in took too long. Begin again.');
  const { method, passwordFingerprint, identityProviderVersion, invitation, joins } = stored;
  const proved = invitation === undefined && joins === undefined ? null : ticket?.personId;
  return {
    admin: { ...admin, personId: proved ?? admin.personId },
    method,
    passwordFingerprint,
    identityProviderVersion,
    invitation,
    joins,
  };
}

/** What a pending sign-in waits for; nothing when there is none. */
export async function nextSignInStep(services: AuthServices, token: string | undefined) {
  const pending = await requirePendingSignIn(services, token).catch(() => undefined);
  if (!pending) return undefined;
  const methods = secondFactorsOf(await services.store.factors.byPerson(pending.admin.personId));
  return methods.length > 0 ? { next: 'SECOND_FACTOR', methods } : { next: 'ENROL' };
}

/** Ends a pending sign-in with a session. Of two that try with one token, one gets in. */
export async function finishSignIn(
  services: AuthServices,
  token: string,
  pending: PendingSignIn,
  visitor: Visitor,
): Promise<SignInStep> {
  const taken = await services.store.tickets.take(sha256(token), 'SIGN_IN', services.now());
  if (!taken) throw new Unauthenticated('This sign-in was finished already.');
  return beginSession(services, await admit(services, pending, visitor), true, visitor);
}

/** Does what somebody came for besides signing in, once all is proved: accepts an invitation, joins two identities. */
async function admit(services: AuthServices, pending: PendingSignIn, visitor: Visitor): Promise<PendingSignIn> {
  if (pending.joins === undefined) return acceptPendingInvitation(services, pending, visitor);
  await join(services, pending, visitor);
  const { accountId, id } = pending.admin;
  const joined = await services.store.within(accountId).admins.byId(id);
  if (!joined) throw new NotFound('admin');
  return { ...pending, admin: joined, joins: undefined };
}

/** Takes up the invitation with which somebody came, if they came with one. */
export async function acceptPendingInvitation(
  services: AuthServices,
  pending: PendingSignIn,
  { address }: Visitor,
  chosen: object = {},
) {
  const { store, seal, now } = services;
  const { admin, invitation } = pending;
  if (invitation === undefined) return pending;
  const { accountId, id: adminId, personId } = admin;
  const context = { store, seal, actor: actorForAdmin(admin), accountId, address, now };
  const { hash: invitationHash, name, isMailed } = invitation;
  const accepted = { adminId, invitationHash, passwordHash: null, personId, name, isMailed, ...chosen };
  await execute(acceptInvitation, accepted, context);
  const admitted = await store.within(accountId).admins.byId(adminId);
  if (!admitted) throw new NotFound('invitation');
  return { ...pending, admin: admitted, invitation: undefined };
}
