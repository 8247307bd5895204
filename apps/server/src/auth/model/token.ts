import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits that mean nothing by themselves: a session's cookie, a link in a mail. */
export const drawToken = (): string => randomBytes(32).toString('base64url');

/** What is kept of a token. A copy of the database lets nobody in. */
export const tokenHash = (token: string): string => createHash('sha256').update(token).digest('base64url');
