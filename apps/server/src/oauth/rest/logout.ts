import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify';
import { signOut } from '../../auth/commands/signOut.js';
import { findSession } from '../../auth/flows/findSession.js';
import { execute } from '../../execution/execute.js';
import { sessionActor } from '../../model/adminActor.js';
import type { SignedIn } from '../../model/signedIn.js';
import { addressOf } from '../../transport/http/address.js';
import type { RequestDependencies } from '../../transport/http/context.js';
import { sessionCookie } from '../../transport/http/cookies.js';
import { sendPage } from '../../transport/http/pages/plainPage.js';
import { assertLogoutFits } from '../logout/assertLogoutFits.js';
import type { OAuth } from '../oauth.js';
import { signedOutPage, signOutPage, staysPage } from './logoutPages.js';
import { logoutConfirmPath, logoutPath } from './oauthErrors.js';

const bodyLimit = 64 * 1024;

/** Where an application takes a person to sign out of Countersign. */
export const logoutRoutes =
  (
    oauth: OAuth,
    { store, seal, publicUrl, now }: Pick<RequestDependencies, 'store' | 'seal' | 'publicUrl' | 'now'>,
  ): FastifyPluginAsync =>
  async (app) => {
    app.removeAllContentTypeParsers();
    app.addContentTypeParser(
      'application/x-www-form-urlencoded',
      { parseAs: 'string', bodyLimit },
      (_request, body, done) => done(null, body),
    );
    const cookie = sessionCookie(publicUrl);
    const formOf = ({ body }: FastifyRequest) => new URLSearchParams(String(body ?? ''));

    const endSession = async (request: FastifyRequest, reply: FastifyReply, signedIn: SignedIn) => {
      const actor = sessionActor(signedIn);
      const { accountId } = actor;
      const context = { store, seal, now, actor, accountId, address: addressOf(request) };
      await execute(signOut, { sessionId: signedIn.session.id }, context);
      reply.clearCookie(cookie.name, cookie.options);
    };

    const answer = async (request: FastifyRequest, reply: FastifyReply, query: string, confirmation?: string) => {
      assertLogoutFits(query);
      const signedIn = await findSession(store, { cookie: request.cookies[cookie.name] }, now());
      const outcome = await oauth.logout({ query, signedIn, ...(confirmation !== undefined && { confirmation }) });
      reply.header('cache-control', 'no-store');
      if (outcome.kind === 'ASK') return sendPage(reply, signOutPage(outcome, signedIn?.person.email));
      if (signedIn) await endSession(request, reply, signedIn);
      if (outcome.location === undefined) return sendPage(reply, signedOutPage);
      return reply.redirect(outcome.location, 303);
    };

    app.get(logoutPath, async (request, reply) => answer(request, reply, request.url.split('?').slice(1).join('?')));

    // RP-Initiated Logout §2 lets a client send it as a form. From another site the session's cookie does not come along;
    // after a redirect to the same request as an address it does.
    app.post(logoutPath, async (request, reply) => {
      const query = formOf(request).toString();
      assertLogoutFits(query);
      return reply.redirect(`${logoutPath}?${query}`, 303);
    });

    app.post(logoutConfirmPath, async (request, reply) => {
      const form = formOf(request);
      if (form.get('decision') !== 'sign-out') return sendPage(reply, staysPage);
      return answer(request, reply, form.get('request') ?? '', form.get('confirmation') ?? '');
    });
  };
