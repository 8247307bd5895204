/** Everything that is sealed under the encryption key. */
export const sealedKinds = [
  'waiting secrets',
  'pending single sign-ons',
  'client secrets',
  'identity providers',
  'authenticators',
  'sign-ins under way',
  'keys of the audit',
  'keys of anchors',
  'signing keys',
] as const;
export type SealedKind = (typeof sealedKinds)[number];

/** Something that is kept sealed, and where it stands. */
export interface SealedValue {
  readonly kind: SealedKind;
  /** The row's key. */
  readonly row: string;
  readonly sealed: string;
  /** What it is bound to. */
  readonly binding: string;
}

/** What is kept only sealed, wherever it stands. No plan writes here: what is said stays the same, only its seal changes. */
export interface SealedValues {
  /** What of a kind is not sealed under a key, in the order of the rows' keys, a batch of it after one of them. */
  notUnder(keyId: string, kind: SealedKind, after: string): Promise<SealedValue[]>;
  /**
   * Puts another seal in place of the one that was read, unless it is not there any more: then somebody changed or removed
   * it meanwhile, and nothing is done. A plan that rests on what was there before is stale afterwards.
   */
  replace(value: SealedValue, sealed: string): Promise<void>;
}
