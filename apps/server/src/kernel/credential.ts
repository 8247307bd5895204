import { hash, randomBytes } from 'node:crypto';
import { crc32 } from 'node:zlib';

/** The prefix of a credential, by which scanners of logs and repositories recognise a leaked one. */
export const credentialPrefix = {
  clientSecret: 'csk_',
  authorizationCode: 'csc_',
  refreshToken: 'csr_',
  personalToken: 'csp_',
} as const;

/** 256 random bits in base64url: they cannot be guessed, so they are stored without a salt or a slow hash. */
export const drawToken = (): string => randomBytes(32).toString('base64url');

/**
 * SHA-256 in base64url, 43 characters. Credentials are stored as this hash alone: a copy of the database holds none.
 */
export const sha256 = (text: string): string => hash('sha256', text, 'base64url');

const checksumLength = 7;

const checksum = (body: string): string => crc32(body).toString(36).padStart(checksumLength, '0');

/** Ends a credential with seven characters of its CRC-32, so that a truncated or mistyped one is detected. */
export const withChecksum = (body: string): string => `${body}${checksum(body)}`;

/** Whether a credential is complete; it need not have been issued. */
export const hasChecksum = (value: string): boolean =>
  checksum(value.slice(0, -checksumLength)) === value.slice(-checksumLength);
