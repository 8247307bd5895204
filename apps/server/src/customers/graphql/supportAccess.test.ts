import type { Privilege } from '@countersign/schema';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { attemptLimit } from '../../limits/attempts.js';
import { addClient, choose, type ShownClient } from '../../testing/clientCalls.js';
import { lookingInside } from '../../testing/lookingInside.js';
import { type Mailbox, startMailbox } from '../../testing/mailbox.js';
import { type Browser, type GraphqlAnswer, type RunningServer, startServer } from '../../testing/server.js';

const hour = 60 * 60_000;
let mailbox: Mailbox;
let server: RunningServer;
/** Another process on the same database. */
let other: RunningServer;
let vera: Browser;
let omar: Browser;
let ada: Browser;
let ben: Browser;
let client: ShownClient;

beforeAll(async () => {
  mailbox = await startMailbox();
  const env = { SMTP_URL: mailbox.url };
  server = await startServer({ env });
  other = await startServer({ env: { ...env, RATE_LIMIT_SCALE: '1' }, beside: server });
  await server.makeAccount('acc_vendor', ['vera@example.com', 'omar@example.com'], 'VENDOR');
  await server.makeAccount('acc_northwind', ['ada@example.com', 'ben@example.com']);
  await signInAll();
  client = await addClient(ada);
});
afterAll(async () => {
  await other.close();
  await server.close();
  await mailbox.close();
});

async function signInAll(): Promise<void> {
  vera = await server.signIn('vera@example.com');
  omar = await server.signIn('omar@example.com');
  ada = await server.signIn('ada@example.com');
  ben = await server.signIn('ben@example.com');
}

const shown = 'supportAccess { id version state hours endsAt closedBy } changeRequest { id version }';
let access: { id: string; version: number };

beforeEach(async () => {
  const { data, errors } = await vera.query('{ supportAccessesOfCustomers { id state isOwn } }');
  if (errors) throw new Error(JSON.stringify(errors));
  for (const { id, state, isOwn } of data.supportAccessesOfCustomers) {
    if (isOwn && ['REQUESTED', 'OPEN'].includes(state)) await vera.change('closeSupportAccess', { id }, 'outcome');
  }
  access = await ask();
});

async function ask(by: Browser = vera, hours = 4) {
  const input = { accountId: 'acc_northwind', reason: 'The nightly export fails', hours };
  return (await by.change('requestSupportAccess', input, shown)).supportAccess;
}
/** Asks the other process; answers the code. */
const askOther = async (): Promise<string> => {
  const query = `mutation { requestSupportAccess(input: {
    accountId: "acc_northwind", reason: "The nightly export fails", hours: 4 }) { outcome } }`;
  const headers = { 'content-type': 'application/json', cookie: vera.cookie };
  const answer = await fetch(`${other.url}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query }) });
  const { errors } = (await answer.json()) as GraphqlAnswer;
  return errors?.[0]?.extensions.code ?? 'DONE';
};
const open = (by: Browser = ada, more = {}) =>
  by.change('openSupportAccess', { id: access.id, expectedVersion: access.version, ...more }, shown);
const enter = (by: Browser = vera) => by.change('enterAccount', { id: access.id }, 'outcome');
const inside = (browser: Browser = vera, at = server) => lookingInside(at, browser, access.id);
const looks = async (at = server) =>
  (await inside(vera, at)(`{ client(id: "${client.id}") { name } viewer { name looksUntil account { id } } }`)).data;
const code = async (asked: Promise<unknown>) =>
  asked.then(
    () => 'DONE',
    (refused: { code: string }) => refused.code,
  );

test('support looks inside once an admin of the account lets it, reads, and changes nothing', async () => {
  expect(await looks()).toBeUndefined();
  expect(await code(enter())).toBe('CONFLICT');
  expect((await open()).supportAccess).toMatchObject({ state: 'OPEN', hours: 4 });
  expect(await looks(), 'not before it is entered').toBeUndefined();
  await enter();
  const viewer = { name: 'vera of acc_vendor', account: { id: 'acc_northwind' }, looksUntil: expect.any(String) };
  expect(await looks()).toEqual({ client: { name: 'Payroll' }, viewer });
  expect(await looks(other)).toEqual({ client: { name: 'Payroll' }, viewer });
  const ownPlace = await vera.query('{ viewer { account { id } } }');
  expect(ownPlace.data.viewer.account.id, 'her other tabs stay where they are').toBe('acc_vendor');

  const refused = async (text: string) => (await inside()(text)).errors?.[0]?.extensions.code;
  expect(await refused(`mutation { disableClient(input: { id: "${client.id}" }) { outcome } }`)).toBe('FORBIDDEN');
  const secret = `id: "${client.id}", secretId: "${client.secrets[0]?.id}"`;
  expect(await refused(`mutation { revealClientSecret(input: { ${secret} }) { outcome } }`)).toBe('FORBIDDEN');
  expect(await refused('{ mySecurity { sessions { id } } }')).toBe('FORBIDDEN');
  expect(await refused('{ customers { nodes { id } } }')).toBe('FORBIDDEN');
  expect(await refused('{ sso { provider { issuer } } }')).toBe('FORBIDDEN');
});

test('it is for the one alone who asked, in the one session, and only with the privilege', async () => {
  await open();
  await enter();
  expect((await inside(omar)('{ viewer { id } }')).errors?.[0]?.extensions).toMatchObject({ code: 'NOT_FOUND' });
  expect(await code(enter(omar))).toBe('NOT_FOUND');
  expect((await inside(ada)('{ viewer { id } }')).errors?.[0]?.extensions).toMatchObject({ code: 'NOT_FOUND' });
  const again = await server.signIn('vera@example.com');
  expect((await inside(again)('{ viewer { id } }')).errors?.[0]?.extensions).toMatchObject({ code: 'NOT_FOUND' });
  expect(await looks()).toBeDefined();
  const { privileges } = (await omar.query('{ viewer { privileges } }')).data.viewer;
  const without = privileges.filter((one: Privilege) => one !== 'SUPPORT_ACCOUNTS');
  await server.restrict('acc_vendor', 'vera@example.com', without);
  expect(await looks()).toBeUndefined();
  const { data } = await vera.query('{ viewer { id } }');
  const { admin } = (await omar.query(`{ admin(id: "${data.viewer.id}") { id version } }`)).data;
  await omar.change('updateAdmin', { id: admin.id, expectedVersion: admin.version, privileges }, 'outcome');
  expect(await looks()).toBeDefined();
});

test('either side closes it, and time does', async () => {
  await open();
  await enter();
  expect((await ben.change('closeSupportAccess', { id: access.id }, shown)).supportAccess).toMatchObject({
    state: 'CLOSED',
    closedBy: 'ben',
  });
  expect([await looks(), await looks(other)]).toEqual([undefined, undefined]);
  expect(await code(ben.change('closeSupportAccess', { id: access.id }, shown))).toBe('CONFLICT');

  access = await ask();
  await open();
  await enter();
  await omar.change('closeSupportAccess', { id: access.id }, shown);
  expect(await looks()).toBeUndefined();

  access = await ask(vera, 2);
  await open(ada, { hours: 1 });
  await enter();
  expect(await looks()).toBeDefined();
  server.pass(hour);
  expect(await looks()).toBeUndefined();
  const { data } = await ada.query('{ supportAccesses { id state } }');
  expect(data.supportAccesses[0]).toEqual({ id: access.id, state: 'ENDED' });
  access = await ask();
  server.pass(7 * 24 * hour);
  await signInAll();
  expect(await code(open()), 'a question that nobody answered').toBe('CONFLICT');
  access = await ask();
});

test('all of it stands in both audits, and admins of the account are told by mail', async () => {
  await open();
  await enter();
  await vera.change('closeSupportAccess', { id: access.id }, shown);
  await server.doWhatIsDue();
  const said = async (address: string, words: string) => {
    let text = '';
    while (!text.includes(words)) text = (await mailbox.next(address)).text;
    return text;
  };
  expect(await said('ben@example.com', 'vera of acc_vendor asked')).toContain('The nightly export fails');
  await said('ben@example.com', 'ada of acc_northwind let vera of acc_vendor look inside');
  await said('ben@example.com', 'vera shut acc_northwind');
  await said('vera@example.com', 'ada of acc_northwind let vera of acc_vendor look inside');
  const entries = '{ auditEntries(first: 4) { nodes { action actor { name } subject { name } } } }';
  const told = async (by: Browser) =>
    (await by.query(entries)).data.auditEntries.nodes.map(
      (entry: { action: string; actor: { name: string }; subject: { name: string } }) =>
        `${entry.actor.name} ${entry.action} ${entry.subject.name}`,
    );
  const deeds = (support: string, admin: string) => [
    `${support} closeSupportAccess acc_northwind`,
    `${support} enterAccount acc_northwind`,
    `${admin} openSupportAccess acc_northwind`,
    `${support} requestSupportAccess acc_northwind`,
  ];
  expect(await told(vera)).toEqual(deeds('vera', 'ada of acc_northwind'));
  expect(await told(ada)).toEqual(deeds('vera of acc_vendor', 'ada'));
});

test('only who administers the account lets anybody in, by its own four eyes, and nobody lets in themselves', async () => {
  expect(await code(ask())).toBe('CONFLICT');
  expect(await code(ask(ada))).toBe('FORBIDDEN');
  expect(await code(open(vera)), 'in the vendor’s account there is none to open').toBe('NOT_FOUND');
  const all = (await ada.query('{ viewer { privileges } }')).data.viewer.privileges;
  const less = all.filter((one: Privilege) => one !== 'ADMINISTER_ACCOUNT');
  await server.restrict('acc_northwind', 'ben@example.com', less);
  ben = await server.signIn('ben@example.com');
  expect(await code(open(ben))).toBe('FORBIDDEN');
  expect(await code(ben.change('declineSupportAccess', { id: access.id }, shown))).toBe('FORBIDDEN');
  const { data } = await ben.query('{ viewer { id } }');
  const { admin } = (await ada.query(`{ admin(id: "${data.viewer.id}") { id version } }`)).data;
  await ada.change('updateAdmin', { id: admin.id, expectedVersion: admin.version, privileges: all }, 'outcome');

  await choose(ada, { multiAdmin: { on: true, scope: 'EVERYTHING' } });
  const { changeRequest } = await open();
  expect(changeRequest).not.toBeNull();
  expect((await ben.query('{ changeRequestsToReview }')).data.changeRequestsToReview, 'who may review is asked').toBe(
    1,
  );
  expect(await code(enter()), 'while it waits').toBe('CONFLICT');
  await ben.change('approveChangeRequest', { id: changeRequest.id, expectedVersion: changeRequest.version }, 'outcome');
  await enter();
  expect(await looks()).toBeDefined();
  await ben.change('closeSupportAccess', { id: access.id }, shown);
  access = await ask();
  await ada.change('declineSupportAccess', { id: access.id }, shown);
  expect(await code(open())).toBe('CONFLICT');
});

test('of two questions at the same moment there is one, and no more than twenty an hour are asked', async () => {
  for (let round = 0; round < 3; round++) {
    await vera.change('closeSupportAccess', { id: access.id }, shown);
    const asked = await Promise.all([code(ask()), askOther()]);
    expect(asked.sort()).toEqual(['CONFLICT', 'DONE']);
    const { data } = await vera.query('{ supportAccessesOfCustomers { id state isOwn } }');
    const pending = data.supportAccessesOfCustomers.filter(
      ({ state, isOwn }: { state: string; isOwn: boolean }) => isOwn && state === 'REQUESTED',
    );
    expect(pending).toHaveLength(1);
    access = pending[0];
  }
  const { data } = await vera.query('{ viewer { id } }');
  const { key, maxAttempts, window } = attemptLimit('support-requests', data.viewer.id);
  for (let made = 0; made < maxAttempts; made++) await other.store.limits.count(key, window, other.now());
  await vera.change('closeSupportAccess', { id: access.id }, shown);
  expect(await askOther()).toBe('RATE_LIMITED');
  expect(await code(ask(omar)), 'another person').toBe('DONE');
});
