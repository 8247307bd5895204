import { createHash, randomBytes } from 'node:crypto';
import { crc32 } from 'node:zlib';

/** What is kept of a code or a refresh token: a copy of the database redeems nothing. 256 random bits need no salt. */
export const hashOf = (value: string): string => createHash('sha256').update(value).digest('base64url');

const checksum = (text: string): string => crc32(text).toString(36).padStart(7, '0');

const codePrefix = 'csc_';
const refreshPrefix = 'csr_';

/** An authorization code. Its prefix lets scanners of logs and repositories recognise one that leaked. */
export const newCode = (): string => `${codePrefix}${randomBytes(32).toString('base64url')}`;

/** A refresh token, and what is kept of it. */
export interface RefreshToken {
  readonly value: string;
  /** Stays from one refresh token of a family to the next, and stands nowhere else. */
  readonly handle: string;
  readonly hash: string;
}

/** A refresh token: prefix, handle, 256 random bits, checksum. */
export function newRefreshToken(handle = randomBytes(18).toString('base64url')): RefreshToken {
  const body = `${refreshPrefix}${handle}${randomBytes(32).toString('base64url')}`;
  const value = `${body}${checksum(body)}`;
  return { value, handle, hash: hashOf(value) };
}

const refreshTokenPattern = /^csr_([A-Za-z0-9_-]{24})[A-Za-z0-9_-]{43}[a-z0-9]{7}$/;

/** Reads a refresh token; undefined for what never was one: cut off, padded, or mistyped. */
export function readRefreshToken(value: string): RefreshToken | undefined {
  const handle = refreshTokenPattern.exec(value)?.[1];
  if (!handle || checksum(value.slice(0, -7)) !== value.slice(-7)) return undefined;
  return { value, handle, hash: hashOf(value) };
}
