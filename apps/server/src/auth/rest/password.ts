import { ChangePassword, LinkToken, RequestPasswordReset, ResetPassword } from '@countersign/schema';
import type { FastifyInstance } from 'fastify';
import { execute } from '../../execution/execute.js';
import { parse } from '../../kernel/parse.js';
import type { Mailer } from '../../model/ports/mailer.js';
import { setPassword } from '../commands/setPassword.js';
import { confirmPassword } from '../flows/confirmPassword.js';
import { mailReset, mayAskForReset, readReset, resetPassword } from '../flows/passwordReset.js';
import { hashPassword } from '../model/password.js';
import { checkNewPassword } from '../model/passwordRules.js';
import type { Door } from './door.js';

/** Changing a password that one knows, and choosing a new one by mail when one does not. */
export function passwordRoutes(app: FastifyInstance, door: Door, mailer: Mailer): void {
  const { desk } = door;
  const underWay = new Set<Promise<void>>();
  app.addHook('onClose', async () => {
    await Promise.all(underWay);
  });

  app.post('/auth/password', async (request) => {
    const { current, password } = parse(ChangePassword, request.body);
    const signedIn = await door.mustBeSignedIn(request);
    const { person, session } = signedIn;
    await confirmPassword(desk, person, current, door.visitor(request), 'current');
    checkNewPassword(password, person.email);
    const passwordHash = await hashPassword(password);
    const input = { personId: person.id, passwordHash, replaces: person.passwordHash, keepSessionId: session.id };
    await execute(setPassword, input, door.context(request, signedIn));
    return {};
  });

  app.post('/auth/password-reset', async (request) => {
    const { email } = parse(RequestPasswordReset, request.body);
    await mayAskForReset(desk, email, door.visitor(request));
    // Not waited for: how long it takes would tell who is known here.
    const mailing = mailReset(desk, mailer, email).catch((error: unknown) =>
      request.log.error({ err: error }, 'A mail with a link to a new password could not be sent.'),
    );
    underWay.add(mailing);
    void mailing.finally(() => underWay.delete(mailing));
    return { delivers: mailer.delivers };
  });

  app.post('/auth/password-reset/read', async (request) => {
    const { token } = parse(LinkToken, request.body);
    return { email: (await readReset(desk, token)).email };
  });

  app.post('/auth/password-reset/finish', async (request, reply) => {
    const { token, password } = parse(ResetPassword, request.body);
    return door.answer(request, reply, await resetPassword(desk, token, password, door.visitor(request)));
  });
}
