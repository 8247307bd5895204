import type { ResetPassword } from '@countersign/schema';
import type { z } from 'zod';
import { passwordResetMail } from '../../admins/flows/mails.js';
import type { Admin } from '../../admins/model/admin.js';
import { execute } from '../../execution/execute.js';
import { drawToken, sha256 } from '../../kernel/credential.js';
import { hour } from '../../kernel/duration.js';
import { InvalidLink } from '../../kernel/refusal.js';
import { attempt, byAddress, byPerson } from '../../limits/attempts.js';
import { actorForAdmin } from '../../model/adminActor.js';
import type { Mailer } from '../../model/ports/mailer.js';
import { setPassword } from '../commands/setPassword.js';
import { hashPassword, passwordFingerprintOf } from '../model/password.js';
import { assertNewPassword } from '../model/passwordRules.js';
import { continueSignIn, type SignInStep } from './continueSignIn.js';
import { resolveSignInAdmin } from './resolveSignInAdmin.js';
import type { AuthServices, Visitor } from './services.js';

const resetLifetime = hour;

/** Counts a request for a link before anything is looked up, so that the answer is the same for everybody. */
export function countResetRequest({ store, now }: AuthServices, email: string, visitor: Visitor): Promise<void> {
  // Never taken back: it is not failures that are bounded here, but mails.
  const attemptLimits = [byAddress('reset-requests', visitor.address), byPerson('reset-mails', email, undefined)];
  return attempt(store.limits, attemptLimits, now(), async () => {}, { keep: true });
}

/** Mails a link to somebody who may sign in; for anybody else it does nothing, and nobody is told which it was. */
export async function mailResetLink(services: AuthServices, mailer: Mailer, email: string): Promise<void> {
  const { store, publicUrl, now } = services;
  const person = await store.unscoped.personByEmail(email);
  if (!person || !(await resolveSignInAdmin(store, person.id))) return;
  const token = drawToken();
  const expiresAt = now() + resetLifetime;
  await store.tickets.keep({
    hash: sha256(token),
    kind: 'PASSWORD_RESET',
    personId: person.id,
    // Where no mail is delivered, the link stands in the log of a trial.
    data: mailer.delivers ? 'MAILED' : 'LOGGED',
    expiresAt,
  });
  await mailer.send(passwordResetMail(email, publicUrl, token));
}

const invalidResetLink = () => new InvalidLink('This link has expired, or was used already. Ask for a new one.');

/** What an application may do for somebody, as it stands beside the choice of a new password. */
export interface ActingApplication {
  readonly name: string;
  /** In Countersign itself: that ends with the password. */
  readonly managesAccount: boolean;
}

/** All of them, in whichever account. */
export async function actingApplications({ store }: AuthServices, personId: string): Promise<ActingApplication[]> {
  const accounts = await store.unscoped.accountsOf(personId);
  const each = await Promise.all(
    accounts.map(async ({ id, adminId }) => {
      const reads = store.within(id);
      const consents = await reads.consents.byAdmin(adminId);
      const clients = await reads.clients.byIds(consents.map(({ clientId }) => clientId));
      return consents.map(({ clientId, managesAccount }) => ({
        name: clients.find((client) => client.id === clientId)?.name ?? clientId,
        managesAccount,
      }));
    }),
  );
  return each.flat();
}

/** Whose password a link changes. @throws InvalidLink */
export async function requireResetLink({ store, now }: AuthServices, token: string): Promise<Admin> {
  const ticket = await store.tickets.read(sha256(token), 'PASSWORD_RESET', now());
  const admin = await resolveSignInAdmin(store, ticket?.personId ?? undefined);
  if (!admin) throw invalidResetLink();
  return admin;
}

/** Sets the new password, ends every session, and signs in: a second factor is asked for as always. */
export async function resetPassword(
  services: AuthServices,
  { token, password, endApplications }: z.infer<typeof ResetPassword>,
  visitor: Visitor,
): Promise<SignInStep> {
  const { store, seal, now } = services;
  const admin = await requireResetLink(services, token);
  await assertNewPassword(password, admin.email);
  const ticket = await store.tickets.take(sha256(token), 'PASSWORD_RESET', now());
  if (!ticket) throw invalidResetLink();
  const { accountId, personId } = admin;
  const passwordHash = await hashPassword(password);
  const isMailed = ticket.data === 'MAILED';
  const input = { personId, passwordHash, keepSession: null, endApplications, isMailed };
  const context = { store, seal, actor: actorForAdmin(admin), accountId, address: visitor.address, now };
  await execute(setPassword, input, context);
  return continueSignIn(
    services,
    { admin, method: 'PASSWORD', passwordFingerprint: passwordFingerprintOf(passwordHash) },
    visitor,
  );
}
