import { constants } from 'node:zlib';
import compress from '@fastify/compress';
import type { FastifyInstance, FastifyRequest } from 'fastify';

// Beyond it brotli takes several times as long for a tenth less.
const quality = 4;

// The plugin's own switch, which a caller may set, too.
const asItIs = 'x-no-compression';

/**
 * Compresses what is read by the routes that share this scope, for callers who accept it (RFC 9110 §12.5.3). Never an
 * answer in which a secret may stand beside text of somebody else's choice: its length would tell of it (BREACH). What is
 * got holds none; any other answer stays as it is unless {@link allowCompression} is called.
 */
export async function compressAnswers(app: FastifyInstance): Promise<void> {
  await app.register(compress, {
    encodings: ['br', 'gzip'],
    threshold: 1024,
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: quality } },
  });
  app.addHook('onRequest', ({ method, headers }, _reply, done) => {
    if (method !== 'GET') headers[asItIs] = 'true';
    done();
  });
}

/** Says that nothing in the answer to a request is secret. */
export function allowCompression({ headers }: FastifyRequest): void {
  delete headers[asItIs];
}
