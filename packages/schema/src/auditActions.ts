import type { CommandName } from './commandNames.js';

/** Signs of an attack on somebody who signs in, by their names in the audit. */
export const adminEventKinds = ['failedSignIns', 'failedSecondFactors'] as const;
export type AdminEventKind = (typeof adminEventKinds)[number];

/** Signs of an attack, or of a client that does not work, on the token path, or on somebody who signs in, by their names in the audit. */
export type SecurityEventKind =
  | AdminEventKind
  | 'wrongSecrets'
  | 'sustainedRefusals'
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
