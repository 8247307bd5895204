import type { FastifyBaseLogger, FastifyReply, FastifyRequest } from 'fastify';
import { type DestinationStream, destination, type LevelWithSilent } from 'pino';
import { Unavailable } from '../kernel/refusal.js';
import { addressOf } from './http/address.js';

// A log that cannot be written, for a disk that is full or a reader that is gone, stops nobody from being served: pino's own
// way out is to end the process, and then to try for ever. What does not fit into this many characters is left out.
const output = destination({ dest: 1, sync: true, maxLength: 1024 * 1024 });
output.on('error', () => {});

/**
 * Structured logs, one JSON object a line. What could carry a credential is never written: not a header, not a body, and
 * of an address only the path, since queries carry codes and states.
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

/** One line for each request that was answered. */
export async function logRequest(request: FastifyRequest, reply: FastifyReply): Promise<void> {
  const { method, url } = request;
  request.log.info(
    {
      method,
      path: url.split('?')[0],
      address: addressOf(request),
      status: reply.statusCode,
      milliseconds: Math.round(reply.elapsedTime * 10) / 10,
    },
    'request completed',
  );
}

/**
 * Notes why a request came to nothing. What is unavailable for the moment is a warning, with what the database said: it mends
 * itself, or is told by /readyz. Everything else is ours to mend.
 */
export function logFailure(log: FastifyBaseLogger, error: unknown): void {
  if (error instanceof Unavailable) log.warn({ err: error.cause }, 'A request could not be served.');
  else log.error({ err: error }, 'A request failed unexpectedly.');
}

/** The level of what programs and pages ask for all the time: no line for each request, and nothing that was not asked for. */
export const quiet = (level: string): LevelWithSilent =>
  level === 'error' || level === 'fatal' || level === 'silent' ? level : 'warn';
