import { createHash, randomBytes } from 'node:crypto';

/** A session's cookie value: 256 random bits that mean nothing by themselves. */
export const drawSessionToken = (): string => randomBytes(32).toString('base64url');

/** What is kept of it. */
export const sessionTokenHash = (token: string): string => createHash('sha256').update(token).digest('base64url');
