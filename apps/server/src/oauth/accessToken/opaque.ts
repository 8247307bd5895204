import { createSecretKey, hkdfSync } from 'node:crypto';
import { EncryptJWT, errors, type JWTPayload, jwtDecrypt } from 'jose';
import type { Claims } from './signer.js';

/** Access tokens that only we can read. */
export interface OpaqueTokens {
  close(claims: Claims): Promise<string>;
  /** Undefined for what we did not make. */
  open(token: string): Promise<JWTPayload | undefined>;
}

/**
 * An opaque token is its claims, encrypted to ourselves (JWE, RFC 7516), so that nothing need be stored. Each has a key of
 * its own, wrapped by AES-KW (RFC 7518 §4.4): one key for all of them would outlive the 2^32 random nonces that GCM
 * allows a key within days. The wrapping key is derived, so that no key serves two purposes.
 */
export function opaqueTokens(encryptionKey: Buffer): OpaqueTokens {
  const derived = hkdfSync('sha256', encryptionKey, '', 'countersign opaque access tokens', 32);
  const key = createSecretKey(Buffer.from(derived));
  const header = { alg: 'A256KW', enc: 'A256GCM', typ: 'at+jwt' };
  return {
    close: (claims) => new EncryptJWT(claims as JWTPayload).setProtectedHeader(header).encrypt(key),
    async open(token) {
      try {
        const options = { keyManagementAlgorithms: [header.alg], contentEncryptionAlgorithms: [header.enc] };
        return (await jwtDecrypt(token, key, { ...options, typ: header.typ })).payload;
      } catch (error) {
        if (error instanceof errors.JOSEError) return undefined;
        throw error;
      }
    },
  };
}
