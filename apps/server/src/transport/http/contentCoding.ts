import type { FastifyInstance } from 'fastify';
import { RequestFault } from './errorRenderer.js';

/**
 * Refuses a compressed body as what it is (RFC 9110 §15.5.16): read as it came, it would be called bad JSON. Nobody's few
 * kilobytes need it, and what is unpacked can be a thousand times as large.
 */
export const refuseCompressed = (app: FastifyInstance): void =>
  void app.addHook('preParsing', (request, reply, body, done) => {
    const coding = request.headers['content-encoding'];
    if (coding === undefined || coding.toLowerCase() === 'identity') return done(null, body);
    reply.header('accept-encoding', 'identity');
    done(new RequestFault(415, 'The body must not be compressed.'));
  });
