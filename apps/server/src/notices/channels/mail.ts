import type { Mailer } from '../../model/ports/mailer.js';
import { isOfTrouble } from '../model/notice.js';
import type { Channel } from './channel.js';

export const mail = (mailer: Mailer): Channel => ({
  name: 'mail',
  send: ({ email, subject, text }, { accountId, kind }) =>
    mailer.send({ kind: isOfTrouble(kind) ? 'trouble' : 'notice', accountId, to: email, subject, text }),
});
