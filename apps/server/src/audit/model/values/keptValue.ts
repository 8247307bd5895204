/**
 * `<id of a data key>.<HMAC>`: the chain's commitment to a personal value
 * (docs/adr/0014-the-audit-commits-to-values.md).
 */
export type Ref = string;

/** A value that an entry commits to, as far as it can be read. */
export interface KeptValue {
  /** The value's place in the entry. */
  readonly of: 'actorName' | 'onBehalfOfName' | 'subjectName' | 'address' | 'changes';
  readonly ref: Ref;
  /**
   * OPEN where the text matches the reference. ERASED where its key was destroyed. DAMAGED where neither holds: the key
   * or the value was removed or replaced.
   */
  readonly state: 'OPEN' | 'ERASED' | 'DAMAGED';
  /** Null unless it is open, as is the salt (base64url) that proves it. */
  readonly text: string | null;
  readonly salt: string | null;
}

/** Shown in place of a text that cannot be read. */
export const standIn = { ERASED: '(erased)', DAMAGED: '(damaged)' } as const;

export const wordsOf = ({ state, text }: KeptValue): string => (state === 'OPEN' ? (text ?? '') : standIn[state]);
