import { ChangePassword, LinkToken, RequestPasswordReset, ResetPassword } from '@countersign/schema';
import type { FastifyInstance } from 'fastify';
import { execute } from '../../execution/execute.js';
import { drawToken, sha256 } from '../../kernel/credential.js';
import type { Mailer } from '../../model/ports/mailer.js';
import { reading } from '../../transport/http/reading.js';
import { setPassword } from '../commands/setPassword.js';
import {
  actingApplications,
  countResetRequest,
  mailResetLink,
  requireResetLink,
  resetPassword,
} from '../flows/passwordReset.js';
import { reauthenticateByPassword } from '../flows/reauthenticateByPassword.js';
import { hashPassword } from '../model/password.js';
import { assertNewPassword } from '../model/passwordRules.js';
import type { AuthHttp } from './authHttp.js';

/** Changing a password that one knows, and choosing a new one by mail when one does not. */
export function passwordRoutes(app: FastifyInstance, http: AuthHttp, mailer: Mailer): void {
  const { services } = http;
  const pendingMails = new Set<Promise<void>>();
  app.addHook('onClose', async () => {
    await Promise.all(pendingMails);
  });

  app.post(
    '/auth/password',
    reading(ChangePassword, async ({ current, password, endApplications }, request, reply) => {
      const signedIn = await http.requireSignedIn(request);
      const { person, session } = signedIn;
      await reauthenticateByPassword(services, person, current, http.visitor(request), 'current');
      await assertNewPassword(password, person.email);
      const passwordHash = await hashPassword(password);
      // Whoever has the cookie, besides the person, has it no more (ASVS 4.0.3 V3.2.1).
      const token = drawToken();
      const keepSession = { id: session.id, tokenHash: sha256(token) };
      const input = {
        personId: person.id,
        passwordHash,
        expectedPasswordHash: person.passwordHash,
        keepSession,
        endApplications,
      };
      await execute(setPassword, input, http.context(request, signedIn));
      http.setSession(reply, token);
      return {};
    }),
  );

  app.post(
    '/auth/password-reset',
    reading(RequestPasswordReset, async ({ email }, request) => {
      await countResetRequest(services, email, http.visitor(request));
      // Not waited for: how long it takes would tell who is known here.
      const mailing = mailResetLink(services, mailer, email).catch((error: unknown) =>
        request.log.error({ err: error }, 'A mail with a link to a new password could not be sent.'),
      );
      pendingMails.add(mailing);
      void mailing.finally(() => pendingMails.delete(mailing));
      return { delivers: mailer.delivers };
    }),
  );

  app.post(
    '/auth/password-reset/read',
    reading(LinkToken, async ({ token }) => {
      const { email, personId } = await requireResetLink(services, token);
      return { email, applications: await actingApplications(services, personId) };
    }),
  );

  app.post(
    '/auth/password-reset/finish',
    reading(ResetPassword, async (chosen, request, reply) => {
      return http.sendStep(request, reply, await resetPassword(services, chosen, http.visitor(request)));
    }),
  );
}
