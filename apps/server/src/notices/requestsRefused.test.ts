import { afterAll, beforeAll, expect, test } from 'vitest';
import { noteSustainedRefusals } from '../oauth/securityEvents/sustainedRefusals.js';
import { addClient, choose, type ShownClient } from '../testing/clientCalls.js';
import { type Mailbox, startMailbox } from '../testing/mailbox.js';
import { type Browser, type RunningServer, startServer } from '../testing/server.js';

const minute = 60_000;

let mailbox: Mailbox;
let server: RunningServer;
let ada: Browser;

beforeAll(async () => {
  mailbox = await startMailbox();
  server = await startServer({ env: { SMTP_URL: mailbox.url } });
  await server.makeAccount('acc_northwind', ['ada@example.com', 'bo@example.com']);
  ada = await server.signIn('ada@example.com');
  await note();
});
afterAll(async () => {
  await server.close();
  await mailbox.close();
});

async function asks(times: number, { id, secret }: ShownClient, more: object = {}): Promise<void> {
  const credentials = { grant_type: 'client_credentials', client_id: id, client_secret: secret };
  for (let made = 0; made < times; made++) {
    const body = new URLSearchParams({ ...credentials, ...more });
    await (await fetch(`${server.url}/oauth/token`, { method: 'POST', body })).body?.cancel();
  }
}

const counted =
  (id: string, outcome: string, accountId = 'acc_northwind') =>
  async () => {
    const totals = await server.store.within(accountId).usage.totalsOf([id], server.now());
    return totals.find((total) => total.outcome === outcome)?.pastDay ?? 0;
  };

const refusedSince = async (id: string): Promise<string | null> =>
  (await ada.query(`{ client(id: "${id}") { refusedSince } }`)).data.client.refusedSince;

/** As several servers do it at once, and the mails that came of it. */
async function note() {
  await Promise.all([1, 2, 3].map(() => noteSustainedRefusals(server.store, server.now())));
  await server.doWhatIsDue();
  return mailbox.take();
}

test('Owner and admins are told once that requests are refused, with the reason and what to do, and once that they are not', async () => {
  const client = await addClient(ada, { name: 'Nightly run' });
  await asks(9, client, { scope: 'nothing.like.it' });
  await expect.poll(counted(client.id, 'invalid_scope')).toBe(9);
  expect(await note(), 'nine are a slip').toEqual([]);
  expect(await refusedSince(client.id)).toBeNull();

  await asks(2, client, { scope: 'nothing.like.it' });
  await expect.poll(counted(client.id, 'invalid_scope')).toBe(11);
  const told = await note();
  expect(told.map(({ to }) => to).sort()).toEqual(['ada@example.com', 'bo@example.com', 'owner@example.com']);
  expect(told[0]?.subject).toBe('Requests of Nightly run are being refused');
  expect(told[0]?.text).toContain(
    '- It asked for a scope that it was not given. Grant the client that scope, or leave the scope out of the request.',
  );
  expect(await refusedSince(client.id)).not.toBeNull();

  await asks(3, client, { scope: 'nothing.like.it' });
  await asks(1, client);
  await expect.poll(counted(client.id, 'ok')).toBe(1);
  expect(await note(), 'neither that it goes on nor a single success is told').toEqual([]);

  server.pass(11 * minute);
  await asks(1, client);
  await expect.poll(counted(client.id, 'ok')).toBe(2);
  const again = await note();
  expect(again.map(({ subject }) => subject)).toEqual(Array(3).fill('Nightly run gets tokens again'));
  expect(await refusedSince(client.id)).toBeNull();
  expect(await note()).toEqual([]);

  const { data } = await ada.query(
    `{ auditEntries(first: 10, filter: { subjectId: "${client.id}" }) { nodes { action } } }`,
  );
  const actions = data.auditEntries.nodes.map(({ action }: { action: string }) => action);
  expect(actions.slice(0, 2)).toEqual(['sustainedRefusalsEnded', 'sustainedRefusals']);
});

test('What was told of before is not told again for one more refusal; as many again, later, are', async () => {
  ada = await server.signIn('ada@example.com');
  const client = await addClient(ada, { name: 'Guessed at' });
  await asks(10, client, { scope: 'nothing.like.it' });
  await expect.poll(counted(client.id, 'invalid_scope')).toBe(10);
  expect(await note()).toHaveLength(3);
  server.pass(11 * minute);
  await asks(1, client);
  await expect.poll(counted(client.id, 'ok')).toBe(1);
  expect((await note()).map(({ subject }) => subject)).toEqual(Array(3).fill('Guessed at gets tokens again'));

  await asks(1, client, { scope: 'nothing.like.it' });
  await expect.poll(counted(client.id, 'invalid_scope')).toBe(11);
  expect(await note(), 'one is not again and again').toEqual([]);
  expect(await refusedSince(client.id)).toBeNull();

  server.pass(120 * minute);
  await asks(10, client, { scope: 'nothing.like.it' });
  await expect.poll(counted(client.id, 'invalid_scope')).toBe(21);
  expect((await note()).map(({ subject }) => subject)).toEqual(
    Array(3).fill('Requests of Guessed at are being refused'),
  );
});

test('A suspended account is told that it is, and not of each of its clients that goes on asking', async () => {
  await server.makeAccount('acc_vendor', ['vera@example.com'], 'VENDOR');
  await server.makeAccount('acc_contoso', ['cleo@example.com']);
  const [vera, cleo] = [await server.signIn('vera@example.com'), await server.signIn('cleo@example.com')];
  const client = await addClient(cleo, { name: 'Goes on' });
  const input = { id: 'acc_contoso', reason: 'Unpaid', confirmation: 'acc_contoso' };
  await note();
  await vera.change('suspendAccount', input, 'outcome');
  await asks(12, client);
  await expect.poll(counted(client.id, 'account_suspended', 'acc_contoso')).toBe(12);
  expect((await note()).map(({ subject }) => subject)).toEqual(['acc_contoso is suspended on Countersign']);
});

test('A client that works is not flagged for some refusals among many tokens, and one that is quiet for a day is let go', async () => {
  ada = await server.signIn('ada@example.com');
  await note();
  const [busy, quiet] = [await addClient(ada, { name: 'Busy' }), await addClient(ada, { name: 'Quiet' })];
  await asks(12, busy, { scope: 'nothing.like.it' });
  await asks(13, busy);
  await asks(12, quiet, { scope: 'nothing.like.it' });
  await expect.poll(counted(busy.id, 'ok')).toBe(13);
  await expect.poll(counted(quiet.id, 'invalid_scope')).toBe(12);
  expect((await note()).map(({ subject }) => subject)).toEqual(Array(3).fill('Requests of Quiet are being refused'));
  server.pass(25 * 60 * minute);
  ada = await server.signIn('ada@example.com');
  expect((await note()).filter(({ subject }) => subject.includes('Quiet'))).toEqual([]);
  expect(await refusedSince(quiet.id)).toBeNull();
});

test('A wrong secret now and then, which anybody may send, keeps no client from having recovered', async () => {
  ada = await server.signIn('ada@example.com');
  await note();
  const client = await addClient(ada, { name: 'Known by its id' });
  const wrong = { ...client, secret: 'csk_none_of_its_own' };
  await asks(12, wrong);
  await expect.poll(counted(client.id, 'invalid_client')).toBe(12);
  expect((await note()).map(({ subject }) => subject)).toEqual(
    Array(3).fill('Requests of Known by its id are being refused'),
  );
  server.pass(9 * minute);
  await asks(1, wrong);
  await asks(1, client);
  await expect.poll(counted(client.id, 'ok')).toBe(1);
  server.pass(2 * minute);
  expect((await note()).map(({ subject }) => subject)).toEqual(Array(3).fill('Known by its id gets tokens again'));
  expect(await refusedSince(client.id)).toBeNull();
  server.pass(120 * minute);
  await asks(1, client);
  await asks(9, wrong);
  await expect.poll(counted(client.id, 'invalid_client')).toBe(22);
  await asks(5, wrong);
  await expect.poll(counted(client.id, 'invalid_client')).toBe(27);
  expect((await note()).length, 'many at once are told again').toBe(3);
});

test('An account chooses how many refusals are told; none at all is refused', async () => {
  ada = await server.signIn('ada@example.com');
  await note();
  await expect(choose(ada, { refusalsTold: 0 })).rejects.toMatchObject({ code: 'INVALID_INPUT' });
  await choose(ada, { refusalsTold: 2 });
  const client = await addClient(ada, { name: 'Once an hour' });
  await asks(1, client, { scope: 'nothing.like.it' });
  await expect.poll(counted(client.id, 'invalid_scope')).toBe(1);
  expect(await note()).toEqual([]);
  await asks(1, client, { scope: 'nothing.like.it' });
  await expect.poll(counted(client.id, 'invalid_scope')).toBe(2);
  expect((await note()).map(({ subject }) => subject)).toEqual(
    Array(3).fill('Requests of Once an hour are being refused'),
  );
});
