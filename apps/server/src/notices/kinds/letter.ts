import type { Anchor } from '../../audit/model/anchor/anchor.js';

/** What somebody is told, whichever way it reaches them. */
export interface Letter {
  /** Whom it is for, by a name that stays: who was told of a notice is not told again. */
  readonly reader: string;
  readonly email: string;
  /** One line. */
  readonly subject: string;
  /** Plain text: it reads the same everywhere, and hides no address behind a word. */
  readonly text: string;
}

/** The same with the signed head of the audit below: a mailbox is out of the reach of whoever could change the audit. */
export const withAnchor = (letter: Letter, { seq, jws }: Anchor): Letter => ({
  ...letter,
  text: `${letter.text}
-- 
The audit stood at entry ${seq} when this was sent. Whoever keeps this can have the audit checked against it:

${jws}
`,
});
