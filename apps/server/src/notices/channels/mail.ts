import type { Mailer } from '../../model/ports/mailer.js';
import type { Channel } from './channel.js';

export const mail = (mailer: Mailer): Channel => ({
  name: 'mail',
  send: ({ email, subject, text }, { accountId }) =>
    mailer.send({ kind: 'notice', accountId, to: email, subject, text }),
});
