import { randomBytes } from 'node:crypto';
import { sha256 } from '../../kernel/credential.js';

const alphabet = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';
const codeLength = 16;

/** Ten codes of 80 random bits each, in letters that are hard to mistake, in groups of four. */
export const drawBackupCodes = (): string[] =>
  Array.from({ length: 10 }, () => {
    const letters = Array.from(randomBytes(codeLength), (byte) => alphabet[byte % 32]).join('');
    return (letters.match(/.{4}/g) ?? []).join('-');
  });

/** Whether something typed, without its hyphens, has the shape of a backup code. */
export const isBackupCode = (code: string): boolean => code.length === codeLength;

/** What is kept of a code, typed with or without hyphens. */
export const backupCodeHash = (code: string): string => sha256(code.replaceAll('-', ''));
