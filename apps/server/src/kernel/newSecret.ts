import type { SecretValue } from './secretValue.js';

/** A newly generated secret, on its way to its requester. */
export interface NewSecret {
  readonly id: string;
  readonly hint: string;
  readonly value: SecretValue;
  /** It is the token of a share link, and the secret itself is told to nobody but whoever opens that. */
  readonly isLink?: true;
}
