/** `<id of a data key>.<HMAC>`: what the chain keeps of a personal value (docs/adr/0014-the-audit-commits-to-values.md). */
export type Ref = string;

/** A value that an entry commits to, as far as it can be read. */
export interface KeptValue {
  /** Which of the entry's it is. */
  readonly of: 'actorName' | 'onBehalfOfName' | 'subjectName' | 'address' | 'changes';
  readonly ref: Ref;
  /**
   * OPEN where the text is what the reference commits to. ERASED where its key was destroyed. DAMAGED where neither is so:
   * somebody took the key or the value away, or put another in its place.
   */
  readonly state: 'OPEN' | 'ERASED' | 'DAMAGED';
  /** Null unless it is open, as is the salt (base64url) that proves it. */
  readonly text: string | null;
  readonly salt: string | null;
}

/** What is read in place of a text that cannot be. */
export const standIn = { ERASED: '(erased)', DAMAGED: '(damaged)' } as const;

export const wordsOf = ({ state, text }: KeptValue): string => (state === 'OPEN' ? (text ?? '') : standIn[state]);
