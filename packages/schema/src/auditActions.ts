import type { CommandName } from './commandNames.js';

/** What is noticed on the token path and smells of attack, by the name that the audit has for it. */
export type SecurityEventKind =
  | 'wrongSecrets'
  | 'assertionReplayed'
  | 'codeReused'
  | 'codeOfAnotherClient'
  | 'wrongCodeVerifier'
  | 'refreshTokenReused'
  | 'refreshTokenOfAnotherClient';

/**
 * Whatever the audit tells of: commands, that one of them was submitted for approval, that a link was opened with a wrong
 * passphrase, and what was noticed.
 */
export type AuditAction = CommandName | 'requestChange' | 'tryPassphrase' | SecurityEventKind;
