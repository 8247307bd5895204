import type { FastifyInstance, RouteHandlerMethod } from 'fastify';

interface Opened {
  readonly methods: readonly ('GET' | 'POST')[];
  readonly url: string;
  /** Those that it takes and that a browser asks about before it lets a page send them. */
  readonly headers?: readonly string[];
  readonly handler: RouteHandlerMethod;
}

const everyOrigin = { 'access-control-allow-origin': '*' };

// A page reads the body, but of the headers only a few unless it is told more. RFC 6749 §5.2 has the first, 503
// and 429 the second; the others are those of every limit.
const readable = {
  ...everyOrigin,
  'access-control-expose-headers': 'WWW-Authenticate, Retry-After, RateLimit, RateLimit-Policy',
};

// Seconds. Chromium keeps to two hours, however long it is told.
const maxAge = 7200;

/**
 * A route that pages of every origin may call, reading what it answers, refusals too (Fetch, "CORS protocol"). Only for what
 * goes by the request itself and never by the browser that brings it: where `*` stands, a browser shows a page no answer
 * to a request with cookies. Since all origins are told the same, there is no `Vary`.
 *
 * Not @fastify/cors: its preflight route answers for every path of the server, those that stay closed as well.
 */
export function anyOrigin(app: FastifyInstance, { methods, url, headers = [], handler }: Opened): void {
  // Before the body is read: a refusal of that is to be read as well.
  app.route({ method: [...methods], url, handler, onRequest: async (_request, reply) => void reply.headers(readable) });

  const preflight = {
    ...everyOrigin,
    'access-control-allow-methods': methods.join(', '),
    ...(headers.length > 0 && { 'access-control-allow-headers': headers.join(', ') }),
    'access-control-max-age': maxAge,
  };
  app.options(url, async (_request, reply) => reply.code(204).headers(preflight).send());
}
