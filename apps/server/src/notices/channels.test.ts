import { expect, test } from 'vitest';
import { warnOfExpiringSecrets } from '../clients/flows/warnOfExpiringSecrets.js';
import { day, minute } from '../kernel/duration.js';
import { sealUnder } from '../kernel/seal.js';
import { logMailer } from '../mail/logMailer.js';
import { makeWorld } from '../testing/world.js';
import type { Channel } from './channels/channel.js';
import { sendNotices } from './sendNotices.js';

test('what one channel cannot hand over is tried again by that channel alone', async () => {
  const { store, encryptionKey, now, makeClient, close } = await makeWorld('acc_channels');
  const seal = sealUnder(encryptionKey);
  await makeClient({ secret: { expiresAt: new Date(now() + 2 * day) } });
  await warnOfExpiringSecrets(store, seal, now());

  const sent: string[] = [];
  let isDown = true;
  const [mail, chat] = ['mail', 'chat'].map(
    (name): Channel => ({
      name,
      async send({ reader, subject }, { kind }) {
        if (name === 'chat' && isDown) throw new Error('Not now.');
        sent.push(`${name} ${reader} ${kind} ${subject}`);
      },
    }),
  ) as [Channel, Channel];
  const services = { store, seal, mailer: logMailer(() => {}, true), publicUrl: 'https://countersign.example' };
  const words = 'owner@example.com SECRET_EXPIRING A secret of Payroll ends in 2 days';
  await sendNotices(services, now(), [chat, mail]);
  expect(sent).toEqual([`mail ${words}`]);
  isDown = false;
  await sendNotices(services, now() + 5 * minute, [chat, mail]);
  await sendNotices(services, now() + day, [chat, mail]);
  expect(sent).toEqual([`mail ${words}`, `chat ${words}`]);
  await close();
});
