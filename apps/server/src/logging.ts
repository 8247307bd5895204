import type { FastifyRequest } from 'fastify';

/**
 * Structured logs, one JSON object a line. What could carry a credential is never written: not a header, not a body, and
 * of an address only the path, since queries carry codes and states.
 */
export const loggerOptions = (level: string) => ({
  level,
  serializers: {
    req: (request: FastifyRequest) => ({
      method: request.method,
      path: request.url?.split('?')[0],
      address: request.ip,
    }),
  },
  redact: { paths: ['*.password', '*.secret', '*.client_secret', '*.token'], censor: '[secret]' },
});
