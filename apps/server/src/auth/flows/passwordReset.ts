import { passwordResetMail } from '../../admins/flows/mails.js';
import type { Admin } from '../../admins/model/admin.js';
import { execute } from '../../execution/execute.js';
import { hour } from '../../kernel/duration.js';
import { DeadLink } from '../../kernel/refusal.js';
import { attempt, byAddress, byPerson } from '../../limits/attempts.js';
import { actorFrom } from '../../model/adminActor.js';
import type { Mailer } from '../../model/ports/mailer.js';
import { setPassword } from '../commands/setPassword.js';
import { hashPassword, markOf } from '../model/password.js';
import { checkNewPassword } from '../model/passwordRules.js';
import { drawToken, tokenHash } from '../model/token.js';
import type { Desk, Visitor } from './desk.js';
import { enter, type Next } from './enter.js';
import { entranceOf } from './entrance.js';

const lifetime = hour;

/** Counts a request for a link before anything is looked up, so that the answer is the same for everybody. */
export function mayAskForReset({ store, now }: Desk, email: string, visitor: Visitor): Promise<void> {
  // Never taken back: it is not failures that are bounded here, but mails.
  const bounds = [byAddress('reset-requests', visitor.address), byPerson('reset-mails', email, undefined)];
  return attempt(store.limits, bounds, now(), async () => {}, { keep: true });
}

/** Mails a link to somebody who may sign in; for anybody else it does nothing, and nobody is told which it was. */
export async function mailReset(desk: Desk, mailer: Mailer, email: string): Promise<void> {
  const { store, publicUrl, now } = desk;
  const person = await store.open.personByEmail(email);
  if (!person || !(await entranceOf(store, person.id))) return;
  const token = drawToken();
  const expiresAt = now() + lifetime;
  await store.tickets.keep({
    hash: tokenHash(token),
    kind: 'PASSWORD_RESET',
    personId: person.id,
    data: {},
    expiresAt,
  });
  await mailer.send(passwordResetMail(email, publicUrl, token));
}

const dead = () => new DeadLink('This link has expired, or was used already. Ask for a new one.');

/** Whose password a link changes. @throws DeadLink */
export async function readReset({ store, now }: Desk, token: string): Promise<Admin> {
  const ticket = await store.tickets.read(tokenHash(token), 'PASSWORD_RESET', now());
  const admin = await entranceOf(store, ticket?.personId ?? undefined);
  if (!admin) throw dead();
  return admin;
}

/** Sets the new password, ends every session, and signs in: a second factor is asked for as always. */
export async function resetPassword(desk: Desk, token: string, password: string, visitor: Visitor): Promise<Next> {
  const { store, seal, now } = desk;
  const admin = await readReset(desk, token);
  checkNewPassword(password, admin.email);
  if (!(await store.tickets.take(tokenHash(token), 'PASSWORD_RESET', now()))) throw dead();
  const { accountId, personId } = admin;
  const passwordHash = await hashPassword(password);
  const input = { personId, passwordHash, keepSessionId: null };
  const context = { store, seal, actor: actorFrom(admin), accountId, address: visitor.address, now };
  await execute(setPassword, input, context);
  return enter(desk, { admin, method: 'PASSWORD', passwordMark: markOf(passwordHash) }, visitor);
}
