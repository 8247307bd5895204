import { type Person, personAt } from '@countersign/tooling/admin';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { databaseSecurityEvents } from '../../oauth/securityEvents/databaseSecurityEvents.js';
import { ask } from '../../testing/ask.js';
import { type Browser, password, type RunningServer, startServer } from '../../testing/server.js';
import { passcodeAt } from '../../testing/stepByStep.js';

let server: RunningServer;
let email: string;
/** Administer the two accounts of the one who is attacked. */
let audits: Browser[];
let made = 0;

beforeAll(async () => {
  server = await startServer({ env: { TRUST_PROXY: '127.0.0.1' } });
});
beforeEach(async () => {
  server.pass(60 * 60_000);
  email = `ada${++made}@example.com`;
  const others = [`ben${made}@example.com`, `cleo${made}@example.com`];
  for (const [index, other] of others.entries()) await server.makeAccount(`acc_${made}_${index}`, [email, other]);
  audits = await Promise.all(others.map((other) => server.signIn(other)));
});
afterAll(() => server.close());

const wrongPassword = (person: Person, who = email) =>
  ask(person, '/auth/sign-in', { email: who, password: 'no password of theirs' });
const stranger = () => personAt(server.url, { email, password });
async function times<T>(many: number, work: () => Promise<T>): Promise<void> {
  for (let n = 0; n < many; n++) await work();
}

const asked = `{ auditEntries(first: 50) { nodes {
  action actor { kind } subject { kind name } address changes { field after }
} } }`;
const said = async (by: Browser) =>
  (await by.query(asked)).data.auditEntries.nodes.filter(({ action }: { action: string }) =>
    action.startsWith('failed'),
  );
const inEach = () => Promise.all(audits.map(said));
const actions = async () => (await inEach()).map((entries) => entries.map(({ action }: { action: string }) => action));
const eventually = (holds: () => Promise<void>) => vi.waitFor(holds, { timeout: 20_000 });
/** What the server does once a minute. */
const endQuiet = () => databaseSecurityEvents(server.store, server.now).endQuiet();

test('wrong passwords stand in the audit of each account as a pattern: when it began, and in all once it is over', async () => {
  const attacker = stranger();
  await times(4, () => wrongPassword(attacker));
  server.pass(60_000);
  await wrongPassword(attacker);
  await eventually(async () => expect(await actions()).toEqual([['failedSignIns'], ['failedSignIns']]));
  const began = { actor: { kind: 'service' }, subject: { kind: 'admin', name: `ada${made}` }, address: '127.0.0.1' };
  expect(await inEach()).toMatchObject([[began], [began]]);

  server.pass(60_000);
  const from = (address: string) =>
    fetch(`${server.url}/auth/sign-in`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-forwarded-for': address },
      body: JSON.stringify({ email, password: 'no password of theirs' }),
    });
  await times(2, () => from('203.0.113.9'));
  const counted = async () =>
    (await server.store.securityEvents.quietSince(Number.MAX_SAFE_INTEGER)).map(({ count }) => count);
  await eventually(async () => expect(await counted()).toEqual([7, 7]));
  await endQuiet();
  expect(await actions(), 'while it goes on').toEqual([['failedSignIns'], ['failedSignIns']]);

  const over = server.now();
  server.pass(11 * 60_000);
  await endQuiet();
  await endQuiet();
  for (const entries of await inEach()) {
    expect(entries.map(({ action }: { action: string }) => action)).toEqual(['failedSignInsEnded', 'failedSignIns']);
    const of = Object.fromEntries(
      entries[0].changes.map(({ field, after }: { field: string; after: unknown }) => [field, after]),
    );
    expect(of).toMatchObject({ count: 7, addresses: ['127.0.0.1', '203.0.113.9'] });
    expect(Date.parse(of.until) - Date.parse(of.since)).toBeGreaterThanOrEqual(60_000);
    expect(Date.parse(of.until)).toBeLessThanOrEqual(over);
  }
  expect((await audits[0]?.query('{ auditChain { brokenAt } }'))?.data.auditChain.brokenAt).toBeNull();
});

test('somebody who mistypes, in however many windows, and an address that nobody has, are in no audit', async () => {
  const mistyping = stranger();
  await times(4, () => wrongPassword(mistyping));
  server.pass(11 * 60_000);
  await times(4, () => wrongPassword(mistyping));
  await times(9, () => wrongPassword(stranger(), 'nobody@example.com'));
  // What failed before is written down before what fails now.
  await times(1, () => wrongPassword(mistyping));
  await eventually(async () => expect(await actions()).toEqual([['failedSignIns'], ['failedSignIns']]));
});

test('wrong second factors are a pattern of their own, also where one is asked for again', async () => {
  const ada = stranger();
  await ask(ada, '/auth/sign-in', { email, password });
  const { secret, sealed } = await ask(ada, '/auth/enrol/totp/begin', {});
  await ask(ada, '/auth/enrol/totp', { sealed, code: passcodeAt(secret, server.now()) });
  await times(2, () => ask(ada, '/auth/step-up/passcode', { code: '000000' }));
  const thief = stranger();
  await ask(thief, '/auth/sign-in', { email, password });
  await times(3, () => ask(thief, '/auth/sign-in/passcode', { code: '000000' }));
  await eventually(async () => expect(await actions()).toEqual([['failedSecondFactors'], ['failedSecondFactors']]));
});
