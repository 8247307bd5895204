import {
  BeginIdentityProviderSignIn,
  FinishIdentityProviderSignIn,
  IsIdentityProviderOffered,
} from '@countersign/schema';
import type { FastifyInstance } from 'fastify';
import { parse } from '../../kernel/parse.js';
import { Unauthenticated } from '../../kernel/refusal.js';
import { type CompanyDesk, NotVouchedFor } from '../../sso/flows/desk.js';
import { beginAtCompany, finishAtCompany, isCompanyOffered } from '../../sso/flows/signIn.js';
import { companyCookie } from '../../transport/http/cookies.js';
import { whatNext } from '../flows/enter.js';
import type { Door } from './door.js';

/** Signing in by a company's own provider, as far as the page asks for it. */
export function companyRoutes(app: FastifyInstance, door: Door, desk: CompanyDesk): void {
  const cookie = companyCookie(desk.publicUrl);

  app.post('/auth/sign-in/company', async (request) => {
    const { email } = parse(IsIdentityProviderOffered, request.body);
    return { offered: await isCompanyOffered(desk, email) };
  });

  app.post('/auth/sign-in/company/begin', async (request, reply) => {
    const { email, to = '' } = parse(BeginIdentityProviderSignIn, request.body);
    const { url, state } = await beginAtCompany(desk, email, to, door.visitor(request));
    reply.setCookie(cookie.name, state, cookie.options);
    return { url };
  });

  // Where the page finds out what follows, when the browser has come back from elsewhere.
  app.post('/auth/sign-in/under-way', async (request) => {
    const next = await whatNext(desk, door.underWay(request));
    if (next) return next;
    if (await door.signedIn(request)) return { next: 'DONE' };
    throw new Unauthenticated('Signing in took too long. Begin again.');
  });
}

/** Where the provider sends the browser back to: from another site, and by a link, unlike everything else here. */
export function companyCallback(app: FastifyInstance, door: Door, desk: CompanyDesk): void {
  const cookie = companyCookie(desk.publicUrl);
  const page = (search: Record<string, string>) => `/sign-in?${new URLSearchParams(search)}`;

  app.get<{ Params: { accountId: string } }>('/auth/company/:accountId/callback', async (request, reply) => {
    reply.header('cache-control', 'no-store').clearCookie(cookie.name, cookie.options);
    const [, search = ''] = request.url.split('?');
    const { accountId, query } = parse(FinishIdentityProviderSignIn, { ...request.params, query: search });
    const state = request.cookies[cookie.name];
    try {
      const { next, to } = await finishAtCompany(desk, accountId, query, state, door.visitor(request));
      await door.answer(request, reply, next);
      return reply.redirect(page({ company: 'back', ...(to && { to }) }));
    } catch (error) {
      if (!(error instanceof NotVouchedFor)) throw error;
      request.log.warn({ lack: error.lack, err: error.cause }, 'A company’s sign-in let nobody in.');
      return reply.redirect(page({ company: error.lack }));
    }
  });
}
