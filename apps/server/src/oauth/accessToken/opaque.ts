import { createSecretKey, hkdfSync, type KeyObject } from 'node:crypto';
import { EncryptJWT, errors, type JWTPayload, jwtDecrypt } from 'jose';
import { keyIdFor } from '../../kernel/seal.js';
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
 * allows a key within days. The wrapping key is derived, so that no key serves two purposes; the first wraps, and the
 * token names it (RFC 7516 §4.1.6), so that the others still unwrap what they wrapped.
 */
export function opaqueTokens(first: Buffer, ...others: Buffer[]): OpaqueTokens {
  const wrapping = wrappingKey(first);
  const keys = new Map([first, ...others].map((key) => [keyIdFor(key), wrappingKey(key)]));
  const header = { alg: 'A256KW', enc: 'A256GCM', typ: 'at+jwt', kid: keyIdFor(first) };
  return {
    close: (claims) => new EncryptJWT(claims as JWTPayload).setProtectedHeader(header).encrypt(wrapping),
    async open(token) {
      try {
        const options = { keyManagementAlgorithms: [header.alg], contentEncryptionAlgorithms: [header.enc] };
        const named = ({ kid = '' }: { kid?: string }): KeyObject => {
          const key = keys.get(kid);
          if (!key) throw new errors.JWEDecryptionFailed();
          return key;
        };
        return (await jwtDecrypt(token, named, { ...options, typ: header.typ })).payload;
      } catch (error) {
        if (error instanceof errors.JOSEError) return undefined;
        throw error;
      }
    },
  };
}

const wrappingKey = (encryptionKey: Buffer): KeyObject =>
  createSecretKey(Buffer.from(hkdfSync('sha256', encryptionKey, '', 'countersign opaque access tokens', 32)));
