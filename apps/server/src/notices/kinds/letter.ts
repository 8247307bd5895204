import type { Anchor } from '../../audit/model/anchor/anchor.js';

/** A message to one person, independent of the channel. */
export interface Letter {
  /** A stable name of the recipient: a recipient who has received a notice does not receive it again. */
  readonly reader: string;
  readonly email: string;
  /** One line. */
  readonly subject: string;
  /** Plain text: paragraphs, `> ` quotes, `- ` lists, links alone on a line. What somebody wrote is always a quote. */
  readonly text: string;
}

/** Appends the signed head of the audit: a mailbox is out of reach of those who could change the audit. */
export const withAnchor = (letter: Letter, { seq, jws }: Anchor): Letter => ({
  ...letter,
  text: `${letter.text}
-- 
The audit stood at entry ${seq} when this was sent. Whoever keeps this can have the audit checked against it:

${jws}
`,
});
