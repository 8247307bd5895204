import type { Anchor } from '../audit/model/anchor/anchor.js';
import type { Mail } from '../model/ports/mailer.js';

/** A mail, and for whom it is: who has read one notice does not get it again. */
export interface Letter {
  readonly reader: string;
  readonly mail: Mail;
}

/** The same with the signed head of the audit below: a mailbox is out of the reach of whoever could change the audit. */
export const withAnchor = ({ reader, mail }: Letter, { seq, jws }: Anchor): Letter => ({
  reader,
  mail: {
    ...mail,
    text: `${mail.text}
-- 
The audit stood at entry ${seq} when this was sent. Whoever keeps this can have the audit checked against it:

${jws}
`,
  },
});
