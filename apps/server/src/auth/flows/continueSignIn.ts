import { z } from 'zod';
import { acceptInvitation } from '../../admins/commands/acceptInvitation.js';
import { type Admin, adminStateOf } from '../../admins/model/admin.js';
import { execute } from '../../execution/execute.js';
import { drawToken, sha256 } from '../../kernel/credential.js';
import { minute } from '../../kernel/duration.js';
import { NotFound, Unauthenticated } from '../../kernel/refusal.js';
import { actorForAdmin } from '../../model/adminActor.js';
import { signIn } from '../commands/signIn.js';
import { type FactorKind, secondFactorsOf } from '../model/factors.js';
import { ProviderVersion, type SignInMethod, signInMethods } from '../model/session.js';
import type { AuthServices, Visitor } from './services.js';

/** What somebody who is signing in does next, and the token with which they go on. */
export type SignInStep =
  | { readonly next: 'DONE'; readonly token: string; readonly personId: string }
  | { readonly next: 'SECOND_FACTOR'; readonly token: string; readonly methods: readonly FactorKind[] }
  | { readonly next: 'ENROL'; readonly token: string };

/** Somebody who has proved who they are, and may have to prove more before a session begins. */
export interface PendingSignIn {
  /**
   * The admin who is signing in. If an existing person accepts an invitation, `personId` is that person's, not the
   * invited placeholder's.
   */
  readonly admin: Admin;
  readonly method: SignInMethod;
  /** The fingerprint of the password that was proved. */
  readonly passwordFingerprint?: string | undefined;
  /** The account's own identity provider, where it vouched for them. */
  readonly identityProviderVersion?: ProviderVersion | undefined;
  /** The hash of an invitation's token. The invitation is accepted when all is proved, and not before. */
  readonly invitationHash?: string | undefined;
}

const pendingSignInLifetime = 10 * minute;

const StoredSignIn = z.object({
  accountId: z.string(),
  adminId: z.string(),
  method: z.enum(signInMethods),
  passwordFingerprint: z.string().optional(),
  identityProviderVersion: ProviderVersion.optional(),
  invitationHash: z.string().optional(),
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
  const admitted = await acceptPendingInvitation(services, pending, visitor);
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
  await execute(signIn, input, { store, seal, actor: actorForAdmin(admin), accountId: admin.accountId, address, now });
  return { next: 'DONE', token, personId: admin.personId };
}

async function savePendingSignIn(
  { store, now }: AuthServices,
  { admin, method, passwordFingerprint, identityProviderVersion, invitationHash }: PendingSignIn,
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
      ...(invitationHash !== undefined && { invitationHash }),
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
  const mayEnter = admin && adminStateOf(admin) === (stored.invitationHash === undefined ? 'ACTIVE' : 'INVITED');
  if (!mayEnter) throw new Unauthenticated('Signing in took too long. Begin again.');
  const { method, passwordFingerprint, identityProviderVersion, invitationHash } = stored;
  const proved = invitationHash === undefined ? null : ticket?.personId;
  return {
    admin: { ...admin, personId: proved ?? admin.personId },
    method,
    passwordFingerprint,
    identityProviderVersion,
    invitationHash,
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
  return beginSession(services, await acceptPendingInvitation(services, pending, visitor), true, visitor);
}

/** Takes up the invitation with which somebody came, if they came with one. */
export async function acceptPendingInvitation(
  services: AuthServices,
  pending: PendingSignIn,
  { address }: Visitor,
  chosen: object = {},
) {
  const { store, seal, now } = services;
  const { admin, invitationHash } = pending;
  if (invitationHash === undefined) return pending;
  const { accountId, id: adminId, personId } = admin;
  const context = { store, seal, actor: actorForAdmin(admin), accountId, address, now };
  await execute(acceptInvitation, { adminId, invitationHash, passwordHash: null, personId, ...chosen }, context);
  const admitted = await store.within(accountId).admins.byId(adminId);
  if (!admitted) throw new NotFound('invitation');
  return { ...pending, admin: admitted, invitationHash: undefined };
}
