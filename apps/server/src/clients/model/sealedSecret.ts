import type { Seal } from '../../kernel/seal.js';
import { SecretValue } from '../../kernel/secretValue.js';

/** Binds the sealed copy of a secret to that secret: moved to another row, it does not open. */
export const clientSecretBinding = (secretId: string): string => `client secret ${secretId}`;

export const openSecret = (seal: Seal, secretId: string, sealed: string): SecretValue =>
  new SecretValue(seal.open(sealed, clientSecretBinding(secretId)).toString());
