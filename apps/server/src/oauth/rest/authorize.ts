import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify';
import { findSession } from '../../auth/flows/findSession.js';
import { addressOf } from '../../transport/http/address.js';
import type { RequestDependencies } from '../../transport/http/context.js';
import { sessionCookie } from '../../transport/http/cookies.js';
import { sendPage } from '../../transport/http/pages/plainPage.js';
import { assertQueryFits } from '../authorize/assertQueryFits.js';
import type { BrowserRequest } from '../authorize/authorizationEndpoint.js';
import { readCarried, toCarry } from '../authorize/keptRequest.js';
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

    const carry = (query: string) => toCarry(query, store.tickets, now());

    const toBrowserRequest = async (request: FastifyRequest, query: string): Promise<BrowserRequest> => {
      assertQueryFits(query);
      const signedIn = await findSession(store, { cookie: request.cookies[sessionCookie(publicUrl).name] }, now());
      return { query, signedIn, address: addressOf(request) };
    };

    app.get(authorizePath, async (request, reply) => {
      const query = request.url.split('?').slice(1).join('?');
      const asked = await readCarried(query, store.tickets, now());
      return answer(reply, await oauth.authorize(await toBrowserRequest(request, asked)), carry);
    });

    // OpenID Connect Core §3.1.2.1 lets a client send it as a form. From another site the session's cookie does not come
    // along; after a redirect to the same request as an address it does.
    app.post(authorizePath, async (request, reply) => {
      const query = String(new URLSearchParams(String(request.body ?? '')));
      assertQueryFits(query);
      return reply.redirect(`${authorizePath}?${await carry(query)}`, 303);
    });

    app.post(consentPath, async (request, reply) => {
      const form = new URLSearchParams(String(request.body ?? ''));
      const decision = form.get('decision') === 'allow' ? 'allowed' : 'denied';
      const answered = {
        ...(await toBrowserRequest(request, form.get('request') ?? '')),
        decision,
      } as const;
      return answer(reply, await oauth.answerConsent(answered, form.get('consent_token') ?? ''), carry);
    });
  };

/** `carry` says how an address of ours carries the request. */
async function answer(
  reply: FastifyReply,
  outcome: AuthorizationOutcome,
  carry: (query: string) => Promise<string>,
): Promise<FastifyReply> {
  reply.header('cache-control', 'no-store');
  switch (outcome.kind) {
    case 'REDIRECT':
      // 303: never the form again, with whatever is in it (RFC 9700 §4.12).
      return reply.redirect(outcome.location, 303);
    case 'FORM_POST':
      return sendPage(reply, formPostPage(outcome.action, outcome.fields));
    case 'SIGN_IN':
      return reply.redirect(signInPath(await carry(outcome.query), outcome.loginHint), 303);
    case 'STEP_UP':
      return reply.redirect(
        `/step-up?${new URLSearchParams({ to: `${authorizePath}?${await carry(outcome.query)}` })}`,
        303,
      );
    case 'CONSENT':
      return sendPage(reply, consentPage(outcome.question));
    case 'NOT_ALLOWED':
      return sendPage(
        reply.code(403),
        notAllowedPage(outcome.reason, outcome.clientName, signInPath(await carry(outcome.query))),
      );
  }
}

// RFC 5321 §4.5.3.1.3: what is longer is no address that somebody could sign in with.
const isAddress = (hint: string | undefined): hint is string => hint !== undefined && hint.length <= 254;

const signInPath = (query: string, email?: string): string =>
  `/sign-in?${new URLSearchParams({ to: `${authorizePath}?${query}`, ...(isAddress(email) && { email }) })}`;
