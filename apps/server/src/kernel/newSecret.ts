import type { SecretValue } from './secretValue.js';

/** A secret that was just made, on its way to the one who asked for it. */
export interface NewSecret {
  readonly id: string;
  readonly hint: string;
  readonly value: SecretValue;
}
