import { second } from '../../kernel/duration.js';
import type { PublicHttp } from '../../net/publicHttp.js';
import type { DeliveryAttempt } from '../model/delivery.js';

/** How long an endpoint may take to answer, in seconds: as much as Standard Webhooks asks for. */
export const answerSeconds = 15;

// What is kept of an answer. The rest of it is not read.
const maxAnswerBytes = 1024;
const maxFailureLength = 200;

interface Call {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** An attempt, and for how long the receiver asked to be left alone, in milliseconds. */
export interface Called {
  readonly attempt: DeliveryAttempt;
  readonly retryAfter: number;
}

/** Sends an event. Whatever goes wrong is part of the answer: a target that hangs, refuses or answers without end. */
export async function callEndpoint(publicHttp: PublicHttp, { url, headers, body, at }: Call): Promise<Called> {
  const begun = performance.now();
  const attempt = (came: Pick<DeliveryAttempt, 'status' | 'failure' | 'answer'>): DeliveryAttempt => ({
    at,
    milliseconds: Math.round(performance.now() - begun),
    ...came,
  });
  try {
    const answer = await publicHttp.fetch(url, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json', 'user-agent': 'Countersign-Webhooks/1' },
      body,
      redirect: 'manual',
      // Of the whole call: what comes a byte at a time is no answer either.
      signal: AbortSignal.timeout(answerSeconds * second),
    });
    const text = await beginningOf(answer.body);
    const retryAfter = waitIn(answer.headers.get('retry-after'), at);
    return { attempt: attempt({ status: answer.status, failure: '', answer: text }), retryAfter };
  } catch (error) {
    return { attempt: attempt({ status: null, failure: failureIn(error), answer: '' }), retryAfter: 0 };
  }
}

/** The first part of a body; whoever sends more is not listened to any longer. */
async function beginningOf(body: ReadableStream<Uint8Array> | null): Promise<string> {
  if (!body) return '';
  const reader = body.getReader();
  const parts: Uint8Array[] = [];
  let length = 0;
  while (length < maxAnswerBytes) {
    const { done, value } = await reader.read();
    if (done) break;
    parts.push(value);
    length += value.length;
  }
  // Also where all of it was read: there is nothing left to cancel then.
  await reader.cancel();
  const text = Buffer.concat(parts).subarray(0, maxAnswerBytes).toString();
  // PostgreSQL keeps no NUL, and nobody reads the others.
  return text.replace(/[^\P{Cc}\n\t]/gu, '');
}

/** `Retry-After` (RFC 9110 §10.2.3): seconds, or a moment. */
function waitIn(value: string | null, now: number): number {
  if (value === null) return 0;
  const milliseconds = /^\d{1,9}$/.test(value) ? Number(value) * second : Date.parse(value) - now;
  return Number.isFinite(milliseconds) ? Math.max(0, milliseconds) : 0;
}

/** What an admin can do something about: a name that is unknown, a refused connection, a time that was up. */
function failureIn(error: unknown): string {
  if (!(error instanceof Error)) return 'It failed.';
  if (error.name === 'TimeoutError' || timeouts.has(codeOf(error.cause))) {
    return `It did not answer within ${answerSeconds} seconds.`;
  }
  const message = error.cause instanceof Error ? error.cause.message || codeOf(error.cause) : error.message;
  return message.slice(0, maxFailureLength);
}

const timeouts: ReadonlySet<string> = new Set([
  'UND_ERR_CONNECT_TIMEOUT',
  'UND_ERR_HEADERS_TIMEOUT',
  'UND_ERR_BODY_TIMEOUT',
]);

const codeOf = (error: unknown): string => String(Object(error).code ?? '');
