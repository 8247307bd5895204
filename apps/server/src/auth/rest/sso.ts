import {
  BeginIdentityProviderSignIn,
  FinishIdentityProviderSignIn,
  IsIdentityProviderOffered,
} from '@countersign/schema';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { AccountSuspended, Unauthenticated } from '../../kernel/refusal.js';
import { SsoRefused, type SsoServices } from '../../sso/flows/services.js';
import { beginSso, finishSso, isSsoOffered } from '../../sso/flows/signIn.js';
import { ssoCookie } from '../../transport/http/cookies.js';
import { reading } from '../../transport/http/reading.js';
import { nextSignInStep } from '../flows/continueSignIn.js';
import type { AuthHttp } from './authHttp.js';

/** Signing in by a company's own provider, as far as the page asks for it. */
export function ssoRoutes(app: FastifyInstance, http: AuthHttp, services: SsoServices): void {
  const cookie = ssoCookie(services.publicUrl);

  app.post(
    '/auth/sign-in/sso',
    reading(IsIdentityProviderOffered, async ({ email }) => {
      return { offered: await isSsoOffered(services, email) };
    }),
  );

  app.post(
    '/auth/sign-in/sso/begin',
    reading(BeginIdentityProviderSignIn, async ({ email, to = '' }, request, reply) => {
      const { url, state } = await beginSso(services, email, to, http.visitor(request));
      reply.setCookie(cookie.name, state, cookie.options);
      return { url };
    }),
  );

  // Where the page finds out what follows, when the browser has come back from elsewhere.
  app.post('/auth/sign-in/pending', async (request) => {
    const next = await nextSignInStep(services, http.pendingSignInToken(request));
    if (next) return next;
    if (await http.signedIn(request)) return { next: 'DONE' };
    throw new Unauthenticated('Signing in took too long. Begin again.');
  });
}

/** Where the provider sends the browser back to: from another site, and by a link, unlike everything else here. */
export function ssoCallback(app: FastifyInstance, http: AuthHttp, services: SsoServices): void {
  const cookie = ssoCookie(services.publicUrl);
  const page = (search: Record<string, string>) => `/sign-in?${new URLSearchParams(search)}`;

  const read = ({ params, url }: FastifyRequest) => ({
    ...(typeof params === 'object' ? params : {}),
    query: url.split('?')[1] ?? '',
  });
  app.get(
    '/auth/sso/:accountId/callback',
    reading(
      FinishIdentityProviderSignIn,
      async ({ accountId, query }, request, reply) => {
        reply.header('cache-control', 'no-store').clearCookie(cookie.name, cookie.options);
        const state = request.cookies[cookie.name];
        try {
          const { next, to } = await finishSso(services, accountId, query, state, http.visitor(request));
          await http.sendStep(request, reply, next);
          return reply.redirect(page({ sso: 'back', ...(to && { to }) }));
        } catch (error) {
          if (error instanceof AccountSuspended) return reply.redirect(page({ sso: 'SUSPENDED' }));
          if (!(error instanceof SsoRefused)) throw error;
          request.log.warn({ failure: error.failure, err: error.cause }, 'A company’s sign-in let nobody in.');
          return reply.redirect(page({ sso: error.failure }));
        }
      },
      read,
    ),
  );
}
