import { z } from 'zod';
import { acceptInvitation } from '../../admins/commands/acceptInvitation.js';
import { type Admin, stateOf } from '../../admins/model/admin.js';
import { execute } from '../../execution/execute.js';
import { minute } from '../../kernel/duration.js';
import { NotFound, Unauthenticated } from '../../kernel/refusal.js';
import { actorFrom } from '../../model/adminActor.js';
import { signIn } from '../commands/signIn.js';
import { type FactorKind, waysOf } from '../model/factors.js';
import { type SignInMethod, signInMethods, Voucher } from '../model/session.js';
import { drawToken, tokenHash } from '../model/token.js';
import type { Desk, Visitor } from './desk.js';

/** What somebody who is signing in does next, and the token with which they go on. */
export type Next =
  | { readonly next: 'DONE'; readonly token: string; readonly personId: string }
  | { readonly next: 'SECOND_FACTOR'; readonly token: string; readonly ways: readonly FactorKind[] }
  | { readonly next: 'ENROL'; readonly token: string };

/** Somebody who has proved who they are, and may have to prove more before a session begins. */
export interface Entrant {
  readonly admin: Admin;
  readonly method: SignInMethod;
  /** Of the password that was proved. */
  readonly passwordMark?: string | undefined;
  /** The account's own identity provider, where it vouched for them. */
  readonly vouchedBy?: Voucher | undefined;
  /** Of an invitation that is accepted when all is proved, and not before. */
  readonly invitationHash?: string | undefined;
}

const ticketLifetime = 10 * minute;

const Half = z.object({
  accountId: z.string(),
  adminId: z.string(),
  method: z.enum(signInMethods),
  passwordMark: z.string().optional(),
  vouchedBy: Voucher.optional(),
  invitationHash: z.string().optional(),
});

/** Lets somebody in, unless they have a second factor to prove first, or one to set up. */
export async function enter(desk: Desk, entrant: Entrant, visitor: Visitor): Promise<Next> {
  const { store } = desk;
  const { admin } = entrant;
  const [factors, account] = await Promise.all([
    store.factors.of(admin.personId),
    store.within(admin.accountId).account(),
  ]);
  const ways = waysOf(factors);
  if (ways.length > 0) return { next: 'SECOND_FACTOR', ways, token: await halfway(desk, entrant) };
  const inside = await accepted(desk, entrant, visitor);
  if (account?.settings.secondFactorRequired) return { next: 'ENROL', token: await halfway(desk, inside) };
  return beginSession(desk, inside, false, visitor);
}

/** Begins a session. `proven` says that a second factor was proved just now. */
export async function beginSession(
  { store, seal, now }: Desk,
  { admin, method, passwordMark, vouchedBy }: Entrant,
  proven: boolean,
  { address, userAgent }: Visitor,
): Promise<Next> {
  const token = drawToken();
  const proved = { passwordMark, vouchedBy, method, proven };
  const input = { adminId: admin.id, tokenHash: tokenHash(token), ...proved, address, userAgent };
  await execute(signIn, input, { store, seal, actor: actorFrom(admin), accountId: admin.accountId, address, now });
  return { next: 'DONE', token, personId: admin.personId };
}

async function halfway(
  { store, now }: Desk,
  { admin, method, passwordMark, vouchedBy, invitationHash }: Entrant,
): Promise<string> {
  const token = drawToken();
  const { accountId, id: adminId, personId } = admin;
  const expiresAt = now() + ticketLifetime;
  await store.tickets.keep({
    hash: tokenHash(token),
    kind: 'SIGN_IN',
    personId,
    data: {
      accountId,
      adminId,
      method,
      ...(passwordMark !== undefined && { passwordMark }),
      ...(vouchedBy !== undefined && { vouchedBy }),
      ...(invitationHash !== undefined && { invitationHash }),
    },
    expiresAt,
  });
  return token;
}

/** Who holds the token of a sign-in that is under way. @throws Unauthenticated when there is none */
export async function entrantOf({ store, now }: Desk, token: string | undefined): Promise<Entrant> {
  const ticket = token ? await store.tickets.read(tokenHash(token), 'SIGN_IN', now()) : undefined;
  const half = ticket && Half.parse(ticket.data);
  const admin = half && (await store.within(half.accountId).admins.byId(half.adminId));
  // Somebody may have been shut out, or not invited any more, since they began.
  const mayEnter = admin && stateOf(admin) === (half.invitationHash === undefined ? 'ACTIVE' : 'INVITED');
  if (!mayEnter) throw new Unauthenticated('Signing in took too long. Begin again.');
  const { method, passwordMark, vouchedBy, invitationHash } = half;
  return { admin, method, passwordMark, vouchedBy, invitationHash };
}

/** What a sign-in that is under way waits for; nothing when there is none. */
export async function whatNext(desk: Desk, token: string | undefined) {
  const entrant = await entrantOf(desk, token).catch(() => undefined);
  if (!entrant) return undefined;
  const ways = waysOf(await desk.store.factors.of(entrant.admin.personId));
  return ways.length > 0 ? { next: 'SECOND_FACTOR', ways } : { next: 'ENROL' };
}

/** Ends a sign-in that is under way with a session. Of two that try with one token, one gets in. */
export async function finish(desk: Desk, token: string, entrant: Entrant, visitor: Visitor): Promise<Next> {
  const taken = await desk.store.tickets.take(tokenHash(token), 'SIGN_IN', desk.now());
  if (!taken) throw new Unauthenticated('This sign-in was finished already.');
  return beginSession(desk, await accepted(desk, entrant, visitor), true, visitor);
}

/** Takes up the invitation with which somebody came, if they came with one. */
export async function accepted(desk: Desk, entrant: Entrant, { address }: Visitor, chosen: object = {}) {
  const { store, seal, now } = desk;
  const { admin, invitationHash } = entrant;
  if (invitationHash === undefined) return entrant;
  const { accountId, id: adminId } = admin;
  const context = { store, seal, actor: actorFrom(admin), accountId, address, now };
  await execute(acceptInvitation, { adminId, invitationHash, passwordHash: null, ...chosen }, context);
  const inside = await store.within(accountId).admins.byId(adminId);
  if (!inside) throw new NotFound('invitation');
  return { ...entrant, admin: inside, invitationHash: undefined };
}
