import { afterAll, beforeAll, expect, test } from 'vitest';
import { addClient } from '../../testing/clientCalls.js';
import { type Mailbox, startMailbox } from '../../testing/mailbox.js';
import { type Browser, type RunningServer, startServer } from '../../testing/server.js';

const day = 24 * 60 * 60_000;
const northwind = 'acc_northwind';
const contoso = 'acc_contoso';

let mailbox: Mailbox;
let server: RunningServer;
let vera: Browser;
let moduleId: string;

beforeAll(async () => {
  mailbox = await startMailbox();
  server = await startServer({ env: { SMTP_URL: mailbox.url } });
  await server.makeAccount('acc_vendor', ['vera@example.com'], 'VENDOR');
  for (const id of [northwind, contoso]) await server.makeAccount(id, [`${id}@example.com`]);
  vera = await server.signIn('vera@example.com');
  const module = { key: 'payroll', name: 'Payroll', audience: 'https://payroll.example.com' };
  const drafted = await vera.change('createCatalogueModule', module, 'module { id version }');
  moduleId = drafted.module.id;
  await vera.change('publishModule', { id: moduleId, expectedVersion: drafted.module.version }, 'outcome');
});
afterAll(async () => {
  await server.close();
  await mailbox.close();
});

/** Sessions end meanwhile. */
async function pass(milliseconds: number): Promise<void> {
  server.pass(milliseconds);
  vera = await server.signIn('vera@example.com');
}

const inDays = (days: number) => new Date(server.now() + days * day).toISOString();

/** What each account was told by its own audit since the last time this was asked. */
const heard: Record<string, number> = { [northwind]: 0, [contoso]: 0 };
async function told(): Promise<Record<string, number>> {
  await server.doWhatIsDue();
  await server.doWhatIsDue();
  const fresh: Record<string, number> = {};
  for (const id of [northwind, contoso]) {
    let count = 0;
    for await (const { action } of server.store.within(id).audit.chain(0)) if (action === 'announceChange') count++;
    fresh[id] = count - (heard[id] ?? 0);
    heard[id] = count;
  }
  return fresh;
}

/** The next mail to somebody that says so. */
async function mailWith(address: string, words: string): Promise<string> {
  let text = '';
  while (!text.includes(words)) text = (await mailbox.next(address)).text;
  return text;
}

const entitle = (accountId: string | undefined, endsAt: string | null) =>
  vera.change('grantEntitlement', { moduleId, ...(accountId && { accountId }), endsAt }, 'outcome');

const none = { [northwind]: 0, [contoso]: 0 };
const one = { [northwind]: 1, [contoso]: 0 };

test('30, 7 and 1 days before an entitlement ends its account is reminded, each time once: admins and owners', async () => {
  const endsAt = inDays(45);
  for (const id of [northwind, contoso]) await entitle(id, id === northwind ? endsAt : null);
  for (const id of [northwind, contoso]) {
    const admin = await server.signIn(`${id}@example.com`);
    await addClient(admin, {
      name: 'Nightly',
      owner: { name: 'Cleo', email: `owner-${id}@example.com` },
      modules: [{ moduleId }],
    });
  }
  expect(await told()).toEqual(none);
  for (const [passed, soon] of [
    [16, 'in 29 days'],
    [23, 'in 6 days'],
    [5, 'within a day'],
  ] as const) {
    await pass(passed * day + 60_000);
    expect(await told(), soon).toEqual(one);
    expect(await told(), `${soon}, once`).toEqual(none);
    for (const address of [`${northwind}@example.com`, `owner-${northwind}@example.com`]) {
      expect(await mailWith(address, `ends ${soon}`)).toContain('- Nightly (');
    }
  }
  await pass(2 * day);
  expect(await told(), 'it has ended').toEqual(none);
});

test('whoever was told of that very end when it was so near is not reminded at once', async () => {
  await entitle(northwind, null);
  expect(await told()).toEqual(none);
  await vera.change('endEntitlement', { moduleId, accountId: northwind, endsAt: inDays(20) }, 'outcome');
  expect(await told(), 'by the change itself').toEqual(one);
  await pass(14 * day);
  expect(await told(), 'a week before').toEqual(one);
  await entitle(northwind, inDays(90));
  expect(await told(), 'it was put off').toEqual(none);
});

test('of several that were missed one is left, and who has it beyond by another entitlement is told nothing', async () => {
  await entitle(northwind, null);
  await entitle(undefined, inDays(40));
  await pass(38 * day);
  expect(await told()).toEqual(none);
  await vera.change('endEntitlement', { moduleId, accountId: northwind }, 'outcome');
  // One that ends is told at once; nothing else is left of it, and it ends in two days.
  await told();
  await entitle(undefined, inDays(20));
  await pass(19.5 * day);
  expect(await told()).toEqual(one);
});

test('of a deprecated module the same: all whose clients use it, before its end', async () => {
  await entitle(undefined, null);
  await told();
  const { data } = await vera.query('query($id: ID!) { catalogueModule(id: $id) { version } }', { id: moduleId });
  const input = { id: moduleId, expectedVersion: data.catalogueModule.version, sunsetAt: inDays(60) };
  await vera.change('deprecateModule', input, 'outcome');
  const both = { [northwind]: 1, [contoso]: 1 };
  expect(await told(), 'by the change itself').toEqual(both);
  await pass(54 * day);
  expect(await told()).toEqual(both);
  expect(await mailWith(`${contoso}@example.com`, 'ends Payroll on Countersign in 6 days')).toContain('- Nightly (');
});
