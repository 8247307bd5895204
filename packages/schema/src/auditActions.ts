import type { CommandName } from './commandNames.js';

/** Signs of an attack on the token path, by their names in the audit. */
export type SecurityEventKind =
  | 'wrongSecrets'
  | 'assertionReplayed'
  | 'codeReused'
  | 'codeOfAnotherClient'
  | 'wrongCodeVerifier'
  | 'refreshTokenReused'
  | 'refreshTokenOfAnotherClient';

/**
 * The actions in the audit: commands, the submission of one for approval, the opening of a link with a wrong
 * passphrase, and security events.
 */
export type AuditAction = CommandName | 'requestChange' | 'tryPassphrase' | SecurityEventKind;
