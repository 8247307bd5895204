import type { FastifyError, FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify';
import { logFailure } from '../../logging.js';
import type { Call } from '../../oauth/call.js';
import type { OAuth } from '../../oauth/oauth.js';
import { OAuthError } from '../../oauth/oauthError.js';
import { every } from '../every.js';
import { onlyMethods } from '../onlyMethods.js';
import { toOAuthError } from '../toOAuthError.js';

// The longest honest request, a signed assertion with every scope of an account, stays well below.
const bodyLimit = 64 * 1024;

/** The endpoints of OAuth. They read bodies and answer errors in OAuth's own way, whatever the rest of the server does. */
export const oauthRoutes =
  (oauth: OAuth): FastifyPluginAsync =>
  async (app) => {
    app.removeAllContentTypeParsers();
    app.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit }, (_request, body, done) => done(null, body));
    app.setErrorHandler((error: FastifyError, request, reply) => {
      const refusal = toOAuthError(error);
      if (refusal.status >= 500) logFailure(request.log, error);
      return reply.code(refusal.status).headers(neverStored).headers(refusal.headers).send(refusal.body);
    });
    every(app, 1000, 'write down usage', () => oauth.flush());
    every(app, 60_000, 'put away what is over', () => oauth.tidy());

    const post = (path: string, answer: (call: Call) => Promise<unknown>): void => {
      app.post(path, async (request, reply) => reply.headers(neverStored).send(await answer(toCall(request))));
      onlyMethods(app, path, ['POST'], refuseMethod);
    };
    post('/oauth/token', oauth.token);
    post('/connect/token', oauth.token);
    post('/oauth/introspect', oauth.introspect);
    post('/oauth/revoke', oauth.revoke);

    app.route({
      method: ['GET', 'POST'],
      url: '/oauth/userinfo',
      handler: async (request, reply) => reply.headers(neverStored).send(await oauth.userinfo(toCall(request))),
    });

    app.get('/.well-known/jwks.json', async (_request, reply) => cached(reply).send(await oauth.jwks()));
    for (const name of ['oauth-authorization-server', 'openid-configuration']) {
      app.get(`/.well-known/${name}`, async (_request, reply) => cached(reply).send(oauth.metadata));
    }
  };

// RFC 6749 §5.1; Pragma for HTTP/1.0's sake, as the same section asks.
const neverStored = { 'cache-control': 'no-store', pragma: 'no-cache' };

// A quarter of an hour: a key is published for longer than that before it signs.
const cached = (reply: FastifyReply): FastifyReply => reply.header('cache-control', 'public, max-age=900');

const refuseMethod = (allow: string): never => {
  throw new OAuthError('invalid_request', `Use ${allow}.`, 405, { allow });
};

const toCall = (request: FastifyRequest): Call => {
  const mark = request.url.indexOf('?');
  return {
    headers: request.headers as Call['headers'],
    query: mark < 0 ? '' : request.url.slice(mark + 1),
    body: Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0),
    address: request.ip,
  };
};
