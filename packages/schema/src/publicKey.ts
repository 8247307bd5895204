import { z } from 'zod';

// Bounds the work; `keyFault` bounds the numbers themselves.
const member = z.string().max(1500);
const named = { kid: z.string().min(1).max(200).optional(), alg: z.string().max(20).optional() };

/** A public key with which a client signs its assertions (RFC 7517; RFC 7518 §6, RFC 8037 §2). */
export const PublicKey = z.union([
  z.object({ kty: z.literal('EC'), crv: z.enum(['P-256', 'P-384', 'P-521']), x: member, y: member, ...named }),
  z.object({ kty: z.literal('OKP'), crv: z.literal('Ed25519'), x: member, ...named }),
  z.object({ kty: z.literal('RSA'), n: member, e: member, ...named }),
]);
export type PublicKey = z.infer<typeof PublicKey>;

/** The algorithms that a key may be for (RFC 7518 §3.1, RFC 8037 §3.1, RFC 9864 §2.2), by the kind of key. */
const algorithms = {
  'P-256': ['ES256'],
  'P-384': ['ES384'],
  'P-521': ['ES512'],
  Ed25519: ['EdDSA', 'Ed25519'],
  RSA: ['PS256', 'PS384', 'PS512', 'RS256', 'RS384', 'RS512'],
} as const;

export const algorithmsOf = (key: PublicKey): readonly string[] => algorithms[key.kty === 'RSA' ? 'RSA' : key.crv];
