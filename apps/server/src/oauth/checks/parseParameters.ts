import { plainFault } from '@countersign/schema';
import { z } from 'zod';
import { invalidRequest } from '../model/oauthError.js';

/** A parameter of one of OAuth's requests. What it is described by, the documentation says too (http/openapi). */
export const parameter = (name: string, description: string) =>
  z.string({ error: `The parameter ${name} is missing.` }).meta({ description });

/**
 * Reads the parameters that a schema names; others are ignored (RFC 6749 §3.2).
 * @throws OAuthError invalid_request with what is wrong with the first
 */
export function parseParameters<T>(schema: z.ZodType<T>, parameters: ReadonlyMap<string, string>): T {
  const read = schema.safeParse(Object.fromEntries(parameters), { error: plainFault });
  if (read.success) return read.data;
  throw invalidRequest(read.error.issues[0]?.message ?? 'The request cannot be read.');
}
