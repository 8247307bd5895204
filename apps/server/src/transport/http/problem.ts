import { type Code, problemPath, problemTypes, statuses } from '@countersign/schema';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { RateLimited } from '../../kernel/rateLimited.js';
import { Conflict, IdempotencyKeyInUse, Refusal, Unavailable } from '../../kernel/refusal.js';
import type { Metrics } from '../../metrics/metrics.js';
import { bearerChallenge, sessionChallenge } from './challenge.js';
import { type ErrorRenderer, requestFaultStatus } from './errorRenderer.js';
import { STATUS_CODES } from './nodeHttp.js';

interface Problem {
  readonly code: Code;
  readonly detail: string;
  /** Where it differs from the one of the code. */
  readonly status?: number;
  readonly title?: string;
}

declare module 'fastify' {
  interface FastifyInstance {
    /** PUBLIC_URL. */
    readonly publicUrl: string;
    readonly metrics: Metrics;
  }
}

/** Answers with problem details (RFC 9457); the stable code is in `code`. */
function sendProblem(reply: FastifyReply, { code, detail, ...other }: Problem, more: object = {}): FastifyReply {
  const { status = statuses[code], title = problemTypes[code].title } = other;
  const type = new URL(problemPath(code), reply.server.publicUrl).href;
  const body = { type, title, status, detail, code, ...more };
  return reply.code(status).type('application/problem+json').send(body);
}

/** Seconds until the same request may be retried, where known (RFC 9110 §10.2.3). */
export function retryAfterOf(refusal: Refusal): number | undefined {
  if (refusal instanceof RateLimited || refusal instanceof IdempotencyKeyInUse) return refusal.retryAfter;
  return refusal instanceof Unavailable ? 1 : undefined;
}

type Challenge = (refusal: Refusal, request: FastifyRequest) => string | undefined;

/** Sets the headers of a refusal: the time to retry, and how to authenticate. */
export function setRefusalHeaders(reply: FastifyReply, refusal: Refusal, challenge: string | undefined): void {
  const retryAfter = retryAfterOf(refusal);
  if (retryAfter !== undefined) reply.header('retry-after', retryAfter);
  if (challenge !== undefined) reply.header('www-authenticate', challenge);
}

/** RFC 9110 §13.1.1: the version that `If-Match` itself names is not the current one. */
const isFailedPrecondition = (refusal: Refusal, { headers }: FastifyRequest): boolean =>
  headers['if-match'] !== undefined && refusal instanceof Conflict && refusal.currentVersion !== undefined;

const problemErrors = (roots: readonly string[], challenge: Challenge): ErrorRenderer => ({
  roots,
  refuse(error, request, reply) {
    if (error instanceof Refusal) {
      setRefusalHeaders(reply, error, challenge(error, request));
      const status = isFailedPrecondition(error, request) ? 412 : statuses[error.code];
      return sendProblem(reply, { code: error.code, detail: error.message, status }, error.details);
    }
    const status = requestFaultStatus(error);
    if (status !== undefined) {
      const code = status === 404 ? 'NOT_FOUND' : 'INVALID_INPUT';
      return sendProblem(reply, {
        code,
        detail: error.message,
        status,
        title: STATUS_CODES[status] ?? problemTypes[code].title,
      });
    }
    const detail = 'It has been noted. Try again, or tell the operator the request id.';
    return sendProblem(reply, { code: 'INTERNAL', detail }, { requestId: request.id });
  },
});

export const apiErrors = problemErrors(['/api'], bearerChallenge);
export const authErrors = problemErrors(['/auth'], sessionChallenge);

/** Names agreed among many servers (RFC 8615): one that we do not have is not found, and never answered by the page. */
export const wellKnownErrors = problemErrors(['/.well-known'], bearerChallenge);

/** Every path without a renderer of its own. */
export const defaultErrors = problemErrors([], bearerChallenge);
