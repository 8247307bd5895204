import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify';
import { findSession } from '../../auth/flows/findSession.js';
import { addressOf } from '../../transport/http/address.js';
import type { RequestDependencies } from '../../transport/http/context.js';
import { sessionCookie } from '../../transport/http/cookies.js';
import { sendPage } from '../../transport/http/pages/plainPage.js';
import { assertQueryFits } from '../authorize/assertQueryFits.js';
import type { BrowserRequest } from '../authorize/authorizationEndpoint.js';
import type { AuthorizationOutcome } from '../authorize/outcome.js';
import type { OAuth } from '../oauth.js';
import { consentPage } from './consentPage.js';
import { formPostPage } from './formPostPage.js';
import { notAllowedPage } from './notAllowedPage.js';
import { authorizePath, consentPath } from './oauthErrors.js';

const bodyLimit = 64 * 1024;

/** Where a person lets a client act for them: the part of OAuth that a browser comes to. */
export const authorizeRoutes =
  (
    oauth: OAuth,
    { store, publicUrl, now }: Pick<RequestDependencies, 'store' | 'publicUrl' | 'now'>,
  ): FastifyPluginAsync =>
  async (app) => {
    app.removeAllContentTypeParsers();
    app.addContentTypeParser(
      'application/x-www-form-urlencoded',
      { parseAs: 'string', bodyLimit },
      (_request, body, done) => done(null, body),
    );

    const toBrowserRequest = async (request: FastifyRequest, query: string): Promise<BrowserRequest> => {
      assertQueryFits(query);
      const signedIn = await findSession(store, { cookie: request.cookies[sessionCookie(publicUrl).name] }, now());
      return { query, signedIn, address: addressOf(request) };
    };

    app.get(authorizePath, async (request, reply) => {
      const query = request.url.split('?').slice(1).join('?');
      return answer(reply, await oauth.authorize(await toBrowserRequest(request, query)));
    });

    // OpenID Connect Core §3.1.2.1 lets a client send it as a form. From another site the session's cookie does not come
    // along; after a redirect to the same request as an address it does.
    app.post(authorizePath, async (request, reply) => {
      const query = String(new URLSearchParams(String(request.body ?? '')));
      assertQueryFits(query);
      return reply.redirect(`${authorizePath}?${query}`, 303);
    });

    app.post(consentPath, async (request, reply) => {
      const form = new URLSearchParams(String(request.body ?? ''));
      const decision = form.get('decision') === 'allow' ? 'allowed' : 'denied';
      const answered = {
        ...(await toBrowserRequest(request, form.get('request') ?? '')),
        decision,
      } as const;
      return answer(reply, await oauth.answerConsent(answered, form.get('consent_token') ?? ''));
    });
  };

function answer(reply: FastifyReply, outcome: AuthorizationOutcome): FastifyReply {
  reply.header('cache-control', 'no-store');
  switch (outcome.kind) {
    case 'REDIRECT':
      // 303: never the form again, with whatever is in it (RFC 9700 §4.12).
      return reply.redirect(outcome.location, 303);
    case 'FORM_POST':
      return sendPage(reply, formPostPage(outcome.action, outcome.fields));
    case 'SIGN_IN':
      return reply.redirect(signInPath(outcome.query, outcome.loginHint), 303);
    case 'STEP_UP':
      return reply.redirect(`/step-up?${new URLSearchParams({ to: `/oauth/authorize?${outcome.query}` })}`, 303);
    case 'CONSENT':
      return sendPage(reply, consentPage(outcome.question));
    case 'NOT_ALLOWED':
      return sendPage(reply.code(403), notAllowedPage(outcome.reason, outcome.clientName, signInPath(outcome.query)));
  }
}

const signInPath = (query: string, email?: string): string =>
  `/sign-in?${new URLSearchParams({ to: `${authorizePath}?${query}`, ...(email !== undefined && { email }) })}`;
