import { createHash, randomBytes } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { newId } from '../../kernel/newId.js';
import type { NewSecret } from '../../kernel/newSecret.js';
import { SecretValue } from '../../kernel/secretValue.js';

/** A client's secret as it is kept: never the value. Times are milliseconds since 1970. */
export interface ClientSecretRecord {
  readonly id: string;
  readonly clientId: string;
  readonly label: string;
  /** Prefix and last four, enough to tell two secrets apart. */
  readonly hint: string;
  readonly verifier: string;
  readonly createdAt: number;
  readonly expiresAt: number | null;
}

/** What begins every secret, so that scanners of repositories and logs can recognise one that leaked. */
export const secretPrefix = 'csk_';

const checksum = (body: string): string => crc32(body).toString(36).padStart(7, '0');

/**
 * SHA-256 of a secret, base64url. A slow hash would buy nothing: 256 random bits cannot be guessed, however fast each
 * try is.
 */
export const verifierOf = (secret: string): string => createHash('sha256').update(secret).digest('base64url');

/** What may be kept of a secret from the moment that it is drawn. A type, not an interface: it must be plain JSON. */
export type KeptSecret = { readonly id: string; readonly hint: string; readonly verifier: string };

/** A new secret: prefix, 256 random bits, checksum. What may be kept of it, and what only the one who asked is told. */
export function drawSecret(): { kept: KeptSecret; told: NewSecret } {
  const body = randomBytes(32).toString('base64url');
  const value = `${secretPrefix}${body}${checksum(body)}`;
  const id = newId('sec');
  const hint = `${secretPrefix}…${value.slice(-4)}`;
  return { kept: { id, hint, verifier: verifierOf(value) }, told: { id, hint, value: new SecretValue(value) } };
}

/** The row of a secret that a client is given now. */
export const secretRecord = (clientId: string, kept: KeptSecret, label: string, now: number): ClientSecretRecord => ({
  ...kept,
  clientId,
  label,
  createdAt: now,
  expiresAt: null,
});

/** Whether a secret may still get tokens at `now`. */
export const isLive = (secret: Pick<ClientSecretRecord, 'expiresAt'>, now: number): boolean =>
  secret.expiresAt === null || secret.expiresAt > now;
