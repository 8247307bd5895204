/** Everything that is sealed under the encryption key. */
export const sealedKinds = [
  'waiting secrets',
  'kept answers',
  'pending single sign-ons',
  'client secrets',
  'keys of webhooks',
  'waiting keys of webhooks',
  'identity providers',
  'authenticators',
  'sign-ins under way',
  'keys of the audit',
  'keys of anchors',
  'signing keys',
] as const;
export type SealedKind = (typeof sealedKinds)[number];

/** A sealed value, and the row that holds it. */
export interface SealedValue {
  readonly kind: SealedKind;
  /** The row's key. */
  readonly row: string;
  readonly sealed: string;
  /** The additional authenticated data of its seal. */
  readonly binding: string;
}

/**
 * All values that are stored sealed, in every table. No plan writes here: the value stays the same, its seal changes.
 */
export interface SealedValues {
  /** The values of a kind that are not sealed under a key, in the order of their row keys: one batch after `after`. */
  notUnder(keyId: string, kind: SealedKind, after: string): Promise<SealedValue[]>;
  /**
   * Replaces the seal that was read; does nothing when it was changed or removed meanwhile. A plan that copies a sealed
   * value out of the earlier row is stale afterwards.
   */
  replace(value: SealedValue, sealed: string): Promise<void>;
}
