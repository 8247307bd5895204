import type { FastifyRequest } from 'fastify';
import { type Door, pathOf } from '../../transport/http/door.js';
import { sendPage } from '../../transport/http/pages/plainPage.js';
import { errorPage } from './errorPage.js';
import { toOAuthError } from './toOAuthError.js';

// RFC 6749 §5.1; Pragma for HTTP/1.0's sake, as the same section asks.
export const neverStored = { 'cache-control': 'no-store', pragma: 'no-cache' };

/** Where a browser comes with a person before it, by a link or by a form. */
export const authorizePath = '/oauth/authorize';
export const consentPath = '/oauth/authorize/consent';

const isBeforePerson = ({ url, method }: FastifyRequest): boolean =>
  [authorizePath, consentPath].includes(pathOf(url)) && (method === 'GET' || method === 'POST');

/** OAuth's own words (RFC 6749 §5.2), or a page where a person sees it. */
export const oauthDoor: Door = {
  roots: ['/oauth', '/connect'],
  refuse(error, request, reply) {
    const refusal = toOAuthError(error);
    reply.code(refusal.status).headers(refusal.headers);
    if (isBeforePerson(request)) return sendPage(reply, errorPage(refusal));
    return reply.headers(neverStored).send(refusal.body);
  },
};
