import type { FastifyInstance, RouteHandlerMethod } from 'fastify';

interface Opened {
  readonly methods: readonly ('GET' | 'POST')[];
  readonly url: string;
  /** The accepted headers that a browser asks about before it lets a page send them. */
  readonly headers?: readonly string[];
  readonly handler: RouteHandlerMethod;
}

const everyOrigin = { 'access-control-allow-origin': '*' };

// A page can read the body, but only a few of the headers unless more are exposed. RFC 6749 §5.2 has the first, 503 and
// 429 the second; the others belong to every limit.
const readable = {
  ...everyOrigin,
  'access-control-expose-headers': 'WWW-Authenticate, Retry-After, RateLimit, RateLimit-Policy',
};

// A library that has one way of asking sends these everywhere, also where they say nothing.
const defaultHeaders = ['authorization', 'content-type'];

// Seconds. Chromium caps it at two hours.
const maxAge = 7200;

/**
 * A route that pages of every origin may call, reading its answers, refusals too (Fetch, "CORS protocol"). Only for
 * requests that carry their own credentials and never rely on the browser's: with `*` a browser shows a page no answer
 * to a request with cookies. Since all origins get the same answer, there is no `Vary`.
 *
 * Not @fastify/cors: its preflight route answers for every path of the server, including those that stay closed.
 */
export function anyOrigin(app: FastifyInstance, { methods, url, headers = defaultHeaders, handler }: Opened): void {
  // Before the body is read, so that a page can read a refusal of the body too.
  app.route({
    method: [...methods],
    url,
    handler,
    onRequest: (_request, reply, done) => {
      reply.headers(readable);
      done();
    },
  });

  const preflight = {
    ...everyOrigin,
    'access-control-allow-methods': methods.join(', '),
    'access-control-allow-headers': headers.join(', '),
    'access-control-max-age': maxAge,
  };
  app.options(url, async (_request, reply) => reply.code(204).headers(preflight).send());
}
