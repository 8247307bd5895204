import type { Code } from '@countersign/schema';
import type { FastifyReply } from 'fastify';
import { RateLimited, type Refusal, Unavailable } from '../../kernel/refusal.js';
import { statuses } from './statuses.js';

const titles: { readonly [C in Code]: string } = {
  UNAUTHENTICATED: 'Not signed in',
  FORBIDDEN: 'Not allowed',
  NOT_FOUND: 'Not found',
  INVALID_INPUT: 'Invalid input',
  QUERY_TOO_COSTLY: 'Query too costly',
  ANSWER_TOO_LARGE: 'Answer too large',
  CONFLICT: 'Conflict',
  STEP_UP_REQUIRED: 'Confirm that it is you',
  VIEWER_CHANGED: 'The page is another’s',
  RATE_LIMITED: 'Too many attempts',
  UNAVAILABLE: 'Not available for the moment',
  INTERNAL: 'Something went wrong',
};

/** Answers with problem details (RFC 9457); the stable code stands in `code`. */
export function sendProblem(reply: FastifyReply, code: Code, detail: string, more: object = {}): FastifyReply {
  const body = { type: 'about:blank', title: titles[code], status: statuses[code], detail, code, ...more };
  return reply.code(statuses[code]).type('application/problem+json').send(body);
}

/** Seconds, where it is known when the same may be asked again (RFC 9110 §10.2.3). */
export function retryAfterOf(refusal: Refusal): number | undefined {
  if (refusal instanceof RateLimited) return refusal.retryAfter;
  return refusal instanceof Unavailable ? 1 : undefined;
}

/** Answers with what was refused, and when to try again where that is known. */
export function sendRefusal(reply: FastifyReply, refusal: Refusal): FastifyReply {
  const retryAfter = retryAfterOf(refusal);
  if (retryAfter !== undefined) reply.header('retry-after', retryAfter);
  return sendProblem(reply, refusal.code, refusal.message, refusal.details);
}
