import { createHash, randomBytes } from 'node:crypto';
import { crc32 } from 'node:zlib';

/** What a credential begins with: by it scanners of logs and repositories recognise one that leaked. */
export const credentialPrefix = { clientSecret: 'csk_', authorizationCode: 'csc_', refreshToken: 'csr_' } as const;

/** 256 random bits in base64url: enough that nobody guesses them, and no salt or slow hash is needed to keep them. */
export const drawToken = (): string => randomBytes(32).toString('base64url');

/** SHA-256 in base64url, 43 characters. What is kept of a credential is this alone: a copy of the database opens nothing. */
export const sha256 = (text: string): string => createHash('sha256').update(text).digest('base64url');

const checksumLength = 7;

const checksum = (body: string): string => crc32(body).toString(36).padStart(checksumLength, '0');

/** Ends a credential with seven characters of its CRC-32, by which one that is cut off or mistyped shows. */
export const withChecksum = (body: string): string => `${body}${checksum(body)}`;

/** Whether a credential is whole; says nothing of whether it was ever issued. */
export const hasChecksum = (value: string): boolean =>
  checksum(value.slice(0, -checksumLength)) === value.slice(-checksumLength);
