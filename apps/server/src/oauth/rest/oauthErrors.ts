import type { FastifyRequest } from 'fastify';
import { type ErrorRenderer, pathOf } from '../../transport/http/errorRenderer.js';
import { sendPage } from '../../transport/http/pages/plainPage.js';
import { errorPage } from './errorPage.js';
import { toOAuthError } from './toOAuthError.js';

// RFC 6749 §5.1; Pragma for HTTP/1.0's sake, as the same section asks.
export const noStoreHeaders = { 'cache-control': 'no-store', pragma: 'no-cache' };

/** The paths that a person's browser opens, by a link or by a form. */
export const authorizePath = '/oauth/authorize';
export const consentPath = '/oauth/authorize/consent';
export const logoutPath = '/oauth/logout';
export const logoutConfirmPath = '/oauth/logout/confirm';

const pagePaths = [authorizePath, consentPath, logoutPath, logoutConfirmPath];

const isPageRequest = ({ url, method }: FastifyRequest): boolean =>
  pagePaths.includes(pathOf(url)) && (method === 'GET' || method === 'POST');

/** OAuth's own words (RFC 6749 §5.2), or a page where a person sees it. */
export const oauthErrors: ErrorRenderer = {
  roots: ['/oauth', '/connect'],
  refuse(error, request, reply) {
    const refusal = toOAuthError(error);
    reply.code(refusal.status).headers(refusal.headers);
    if (isPageRequest(request)) return sendPage(reply, errorPage(refusal));
    return reply.headers(noStoreHeaders).send(refusal.body);
  },
};
