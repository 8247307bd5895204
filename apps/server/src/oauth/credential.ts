import { randomBytes } from 'node:crypto';
import { credentialPrefix, drawToken, hasChecksum, sha256, withChecksum } from '../kernel/credential.js';

/** An authorization code: prefix, 256 random bits. */
export const newCode = (): string => `${credentialPrefix.authorizationCode}${drawToken()}`;

/** A refresh token, and what is kept of it. */
export interface RefreshToken {
  readonly value: string;
  /** Stays from one refresh token of a family to the next, and stands nowhere else. */
  readonly handle: string;
  readonly hash: string;
}

/** A refresh token: prefix, handle, 256 random bits, checksum. */
export function newRefreshToken(handle = randomBytes(18).toString('base64url')): RefreshToken {
  const value = withChecksum(`${credentialPrefix.refreshToken}${handle}${drawToken()}`);
  return { value, handle, hash: sha256(value) };
}

const refreshTokenPattern = new RegExp(
  `^${credentialPrefix.refreshToken}([A-Za-z0-9_-]{24})[A-Za-z0-9_-]{43}[a-z0-9]{7}$`,
);

/** Reads a refresh token; undefined for what never was one: cut off, padded, or mistyped. */
export function parseRefreshToken(value: string): RefreshToken | undefined {
  const handle = refreshTokenPattern.exec(value)?.[1];
  if (!handle || !hasChecksum(value)) return undefined;
  return { value, handle, hash: sha256(value) };
}
