import { z } from 'zod';

/**
 * What a program calls one of its requests by, so that it may send it again (draft-ietf-httpapi-idempotency-key-header).
 * An answer is sealed under it: what is shorter than a UUID could be guessed.
 */
export const IdempotencyKey = z
  .string()
  .regex(/^[\x21-\x7e]{36,255}$/, 'A key is a UUID or longer: 36 to 255 printable characters, none of them a space.');
