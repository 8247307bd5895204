import type { FastifyBaseLogger, FastifyReply, FastifyRequest } from 'fastify';
import { type DestinationStream, destination, type LevelWithSilent } from 'pino';
import { Unavailable } from '../kernel/refusal.js';
import { addressOf } from './http/address.js';
import { factsOf } from './http/requestFacts.js';

// A log that cannot be written, because the disk is full or the reader is gone, must not stop the server: pino's own
// exit is to end the process, and then to retry for ever. Output beyond this many characters is dropped.
const output = destination({ dest: 1, sync: true, maxLength: 1024 * 1024 });
output.on('error', () => {});

/**
 * Structured logs, one JSON object a line. Anything that could carry a credential is never written: no header, no body,
 * and of an address only the path, since queries carry codes and states.
 */
export const loggerOptions = (level: string) => ({
  level,
  stream: output as DestinationStream,
  serializers: {
    req: (request: FastifyRequest) => ({
      method: request.method,
      path: request.url?.split('?')[0],
      address: addressOf(request),
    }),
  },
  redact: { paths: ['*.password', '*.secret', '*.client_secret', '*.token'], censor: '[secret]' },
});

/** Whether each request is told at a log level. */
export const isEachRequestTold = (level: string): boolean => ['trace', 'debug', 'info'].includes(level);

/** How many in a hundred of the answered requests at OAuth's endpoints are told; refused ones all are. */
export type TokenLog = 'off' | number;

// W3C Trace Context §3.2.2; version ff is none, and neither is an id of zeros.
const traceparent = /^(?!ff)[0-9a-f]{2}-(?!0{32})([0-9a-f]{32})-(?!0{16})([0-9a-f]{16})-[0-9a-f]{2}(?:-|$)/;

function traceOf({ headers }: FastifyRequest) {
  const [, traceId, parentId] = traceparent.exec(String(headers.traceparent ?? '')) ?? [];
  return traceId === undefined ? undefined : { traceId, parentId };
}

/**
 * One line for each request that was answered. At OAuth's endpoints it says whose client it was about, by which grant, what
 * became of it and why: what whoever asked is not told.
 */
export const requestLog = (tokenLog: TokenLog) => (request: FastifyRequest, reply: FastifyReply, done: () => void) => {
  done();
  const facts = factsOf(request);
  if (facts && (tokenLog === 'off' || (facts.outcome === 'ok' && Math.random() * 100 >= tokenLog))) return;
  const { method, url } = request;
  request.log.info(
    {
      method,
      path: url.split('?')[0],
      address: addressOf(request),
      status: reply.statusCode,
      milliseconds: Math.round(reply.elapsedTime * 10) / 10,
      ...facts,
      ...traceOf(request),
    },
    'request completed',
  );
};

const second = 1000;
let lastToldAt = 0;
let untold = 0;

/**
 * Logs the reason that a request failed. Temporary unavailability is a warning: it resolves itself, or /readyz reports
 * it. It meets every request, so that a process tells it once a second, of how many, and without a stack. Every other
 * failure is ours to fix.
 */
export function logFailure(log: FastifyBaseLogger, error: unknown): void {
  if (!(error instanceof Unavailable)) {
    log.error({ err: error }, 'A request failed unexpectedly.');
    return;
  }
  untold++;
  if (Date.now() - lastToldAt < second) return;
  log.warn({ reason: reasonOf(error), requests: untold }, 'Requests could not be served.');
  lastToldAt = Date.now();
  untold = 0;
}

/** What the database said, in a line. */
export function reasonOf({ message, cause }: Error): string {
  const { message: told, errors } = Object(cause);
  return told || errors?.[0]?.message || message;
}

/**
 * The log level of routes that are polled all the time: no line for each request, and nothing below the configured
 * level.
 */
export const quiet = (level: string): LevelWithSilent =>
  level === 'error' || level === 'fatal' || level === 'silent' ? level : 'warn';
