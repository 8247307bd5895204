import type { FastifyPluginAsync, FastifyReply, FastifyRequest, RouteHandlerMethod } from 'fastify';
import { addressOf } from '../../transport/http/address.js';
import { anyOrigin } from '../../transport/http/anyOrigin.js';
import { every } from '../../transport/http/every.js';
import { setRateLimitHeaders } from '../../transport/http/rateLimits.js';
import { note } from '../../transport/http/requestFacts.js';
import { environmentHeaders } from '../checks/assertEnvironment.js';
import type { HttpRequest } from '../httpRequest.js';
import { publishedKeysLifetime } from '../keys/rotation.js';
import type { OAuth } from '../oauth.js';
import { noStoreHeaders } from './oauthErrors.js';
import { toOAuthError } from './toOAuthError.js';

// The longest honest request, a signed assertion with every scope of an account, stays well below.
const bodyLimit = 64 * 1024;

/** The endpoints of OAuth. They read bodies and answer errors in OAuth's own way, whatever the rest of the server does. */
export const oauthRoutes =
  (oauth: OAuth): FastifyPluginAsync =>
  async (app) => {
    app.removeAllContentTypeParsers();
    app.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit }, (_request, body, done) => done(null, body));
    every(app, 1000, 'write down usage', () => oauth.flush());
    every(app, 1000, 'erase what let refresh tokens be sent again', () => oauth.eraseRepeatable());
    every(app, 60_000, 'put away what is over', () => oauth.cleanUp());

    // A client that is a page in a browser gets, refreshes and gives back tokens (OAuth 2.0 for Browser-Based Applications).
    for (const url of ['/oauth/token', '/connect/token']) {
      const headers = [...credentialHeaders, ...environmentHeaders];
      anyOrigin(app, { methods: ['POST'], url, headers, handler: answering(oauth.token) });
    }
    anyOrigin(app, {
      methods: ['POST'],
      url: '/oauth/revoke',
      handler: answering(oauth.revoke),
    });
    // Whoever may ask about tokens keeps a secret (RFC 7662 §2.1), which no page in a browser can.
    app.post('/oauth/introspect', answering(oauth.introspect));

    // OpenID Connect Core §5.3: with CORS, for pages that learn of their person there.
    anyOrigin(app, {
      methods: ['GET', 'POST'],
      url: '/oauth/userinfo',
      handler: answering(oauth.userinfo),
    });

    const publish = (name: string, document: () => Promise<object>): void =>
      anyOrigin(app, {
        methods: ['GET'],
        url: `/.well-known/${name}`,
        // A key is published for longer than that before it signs.
        handler: async (_request, reply) => reply.header('cache-control', jwksCacheControl).send(await document()),
      });
    publish('jwks.json', oauth.jwks);
    publish('oauth-authorization-server', async () => oauth.metadata);
    publish('openid-configuration', async () => oauth.metadata);
  };

const answering =
  (answer: (httpRequest: HttpRequest) => Promise<unknown>): RouteHandlerMethod =>
  async (request, reply) => {
    try {
      const answered = await answer(toHttpRequest(request, reply));
      note(request, { outcome: 'ok' });
      return reply.headers(noStoreHeaders).send(answered);
    } catch (error) {
      note(request, { outcome: error instanceof Error ? toOAuthError(error).code : 'server_error' });
      throw error;
    }
  };

const jwksCacheControl = `public, max-age=${publishedKeysLifetime / 1000}`;

// How a client says who it is, and what its body is in: JSON is nothing that a browser lets every page send.
const credentialHeaders = ['authorization', 'content-type'];

const toHttpRequest = (request: FastifyRequest, reply: FastifyReply): HttpRequest => {
  const mark = request.url.indexOf('?');
  return {
    headers: request.headers as HttpRequest['headers'],
    query: mark < 0 ? '' : request.url.slice(mark + 1),
    body: Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0),
    address: addressOf(request),
    note: (facts) => note(request, facts),
    setRateLimitHeaders: (limitStatuses) => setRateLimitHeaders(reply, limitStatuses),
  };
};
