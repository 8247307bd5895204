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
 * An opaque token is its claims, encrypted to ourselves (JWE, RFC 7516), so that nothing need be stored. Each token has
 * its own content key, wrapped with AES-KW (RFC 7518 §4.4): a single shared GCM key would use up its limit of 2^32
 * random nonces within days. The wrapping key is derived, so that no key serves two purposes. The first key wraps and
 * `kid` names it (RFC 7516 §4.1.6); the other keys still unwrap older tokens.
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
