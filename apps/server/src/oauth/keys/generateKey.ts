import { generateKeyPair } from 'node:crypto';
import { promisify } from 'node:util';
import type { SigningAlgorithm } from '@countersign/schema';
import { calculateJwkThumbprint } from 'jose';
import type { Seal } from '../../kernel/seal.js';
import type { SigningKeyRecord } from '../model/signingKey.js';

const generate = promisify(generateKeyPair);

// RFC 7518 §3.1 and RFC 8037 §3.1. 3072 bits are good past 2030 (NIST SP 800-57 part 1, table 2).
const generators = {
  ES256: () => generate('ec', { namedCurve: 'P-256' }),
  RS256: () => generate('rsa', { modulusLength: 3072 }),
  EdDSA: () => generate('ed25519'),
} satisfies Record<SigningAlgorithm, unknown>;

/** What a sealed private key is bound to. */
export const signingKeyBinding = (kid: string): string => `the signing key ${kid}`;

/** Makes a key; its private half leaves this function only sealed. */
export async function generateKey(
  algorithm: SigningAlgorithm,
  seal: Seal,
  { generation, createdAt, signsFrom }: Pick<SigningKeyRecord, 'generation' | 'createdAt' | 'signsFrom'>,
): Promise<SigningKeyRecord> {
  const { publicKey, privateKey } = await generators[algorithm]();
  const jwk = publicKey.export({ format: 'jwk' }) as { kty: string };
  const kid = await calculateJwkThumbprint(jwk);
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' });
  return {
    kid,
    algorithm,
    generation,
    publicJwk: { ...jwk, kid, alg: algorithm, use: 'sig' },
    sealedPrivateKey: seal.close(pem, signingKeyBinding(kid)),
    createdAt,
    signsFrom,
  };
}
