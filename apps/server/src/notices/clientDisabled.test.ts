import { afterAll, beforeAll, expect, test } from 'vitest';
import { addClient } from '../testing/clientCalls.js';
import { type Mailbox, startMailbox } from '../testing/mailbox.js';
import { type Browser, type RunningServer, startServer } from '../testing/server.js';

let mailbox: Mailbox;
let server: RunningServer;
let ada: Browser;

beforeAll(async () => {
  mailbox = await startMailbox();
  server = await startServer({ env: { SMTP_URL: mailbox.url } });
  await server.makeAccount('acc_one', ['ada@example.com']);
  ada = await server.signIn('ada@example.com');
});
afterAll(async () => {
  await server.close();
  await mailbox.close();
});

const owned = (name: string, email: string) => addClient(ada, { name, owner: { email } });

async function mails() {
  await server.doWhatIsDue();
  return mailbox.take();
}

test('the owner of a client that is disabled hears of it: by whom, when and why', async () => {
  const { id } = await owned('Payroll', 'olga@example.com');
  await mails();
  const reason = 'Its key leaked.\nTicket 12';
  await ada.change('disableClient', { id, reason }, 'outcome');
  const [mail, ...more] = await mails();
  expect(more).toEqual([]);
  expect(mail).toMatchObject({ to: 'olga@example.com', subject: 'Payroll was disabled' });
  expect(mail?.text).toMatch(/Payroll \(cl_\w+\) at acc_one\. It was disabled on .* UTC by ada, and gets no tokens\./);
  expect(mail?.text).toContain('> Its key leaked.\n> Ticket 12');
  expect(mail?.text).toContain(`/clients/${id}`);

  const { data } = await ada.query('{ auditEntries(first: 1) { nodes { action changes { field after } } } }');
  expect(data.auditEntries.nodes[0]).toEqual({
    action: 'disableClient',
    changes: [
      { field: 'enabled', after: false },
      { field: 'reason', after: reason },
    ],
  });
  await ada.change('disableClient', { id, reason: 'Again' }, 'outcome');
  expect(await mails()).toEqual([]);
});

test('of several that are disabled at once, each owner hears of their own; without a reason, that there is none', async () => {
  const made = [await owned('One', 'one@example.com'), await owned('Two', 'two@example.com')];
  await mails();
  const ids = made.map(({ id }) => id);
  await ada.change('disableClients', { ids, confirmation: '2', reason: 'Audit' }, 'outcome');
  const told = await mails();
  expect(told.map(({ to, subject }) => [to, subject]).sort()).toEqual([
    ['one@example.com', 'One was disabled'],
    ['two@example.com', 'Two was disabled'],
  ]);
  for (const { text } of told) expect(text).toContain('> Audit');

  const { id } = await owned('Three', 'three@example.com');
  const { version } = await ada.change('disableClient', { id }, 'client { version }').then(({ client }) => client);
  await ada.change('enableClient', { id, expectedVersion: version }, 'outcome');
  const [mail] = await mails();
  expect(mail?.text).toContain('No reason was given.');
  expect(mail?.text).toContain('It has been enabled again since.');
});
