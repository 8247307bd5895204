import { type Person, personAt } from '@countersign/tooling/admin';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask } from '../../testing/ask.js';
import { type Browser, password, type RunningServer, startServer } from '../../testing/server.js';
import { passcodeAt } from '../../testing/stepByStep.js';

const email = 'ada@example.com';
let server: RunningServer;
/** Belongs to two accounts, and looks at the first. */
let ada: Person;
/** Administer one account each. */
let ben: Browser;
let cleo: Browser;

beforeAll(async () => {
  server = await startServer();
  await server.makeAccount('acc_a', [email, 'ben@example.com']);
  await server.makeAccount('acc_b', ['cleo@example.com', email]);
  ada = personAt(server.url, { email, password });
  ben = await server.signIn('ben@example.com');
  cleo = await server.signIn('cleo@example.com');
});
afterAll(() => server.close());

const said =
  '{ auditEntries(first: 20) { nodes { action actor { id name } subject { id } changes { field before after } } } }';
const entries = async (by: Browser) => (await by.query(said)).data.auditEntries.nodes;
const seatIn = async (by: Browser): Promise<string> => {
  const { data } = await by.query('{ admins(first: 9) { nodes { id email } } }');
  return data.admins.nodes.find((admin: { email: string }) => admin.email === email).id;
};
const about = async (by: Browser, does: string) =>
  (await entries(by)).filter(
    ({ action, actor }: { action: string; actor: { name: string } }) => action === does && actor.name === 'ada',
  );

test('what somebody changes about how they sign in stands in the audit of each of their accounts, by their seat there', async () => {
  await ask(ada, '/auth/sign-in', { email, password, accountId: 'acc_a' });
  const { secret, sealed } = await ask(ada, '/auth/enrol/totp/begin', {});
  await ask(ada, '/auth/enrol/totp', { sealed, code: passcodeAt(secret, server.now()) });
  await ask(ada, '/auth/backup-codes', {});
  const chosen = await ask(ada, '/auth/password', { current: password, password: 'seven purple elephants' });
  expect(chosen.status).toBe(200);
  await ask(ada, '/graphql', { query: 'mutation { removeTotp { outcome } }' });

  const [here, there] = [await seatIn(ben), await seatIn(cleo)];
  expect(here).not.toBe(there);
  for (const [by, seat, foreign] of [
    [ben, here, there],
    [cleo, there, here],
  ] as const) {
    for (const [action, changes] of [
      ['addTotp', [{ field: 'totp', before: false, after: true }]],
      ['renewBackupCodes', []],
      ['setPassword', []],
      ['removeTotp', [{ field: 'totp', before: true, after: false }]],
    ]) {
      expect(await about(by, String(action)), String(action)).toEqual([
        { action, actor: { id: seat, name: 'ada' }, subject: { id: seat }, changes },
      ]);
    }
    expect(JSON.stringify(await entries(by))).not.toContain(foreign);
    expect((await by.query('{ auditChain { brokenAt } }')).data.auditChain.brokenAt).toBeNull();
  }
  // Signing in is to one account, and stands in no other.
  expect([(await about(ben, 'signIn')).length, (await about(cleo, 'signIn')).length]).toEqual([1, 0]);
});

test('who takes passwords anew in both accounts at once waits in no ring', async () => {
  const people = ['one', 'two', 'three', 'four'].map((name) => `${name}@example.com`);
  await server.makeAccount('acc_c', [...people, 'dan@example.com']);
  await server.makeAccount('acc_d', [...people, 'eve@example.com']);
  const answers = await Promise.all(
    people.map(async (each, index) => {
      const person = personAt(server.url, { email: each, password });
      await ask(person, '/auth/sign-in', { email: each, password, accountId: index % 2 ? 'acc_c' : 'acc_d' });
      return ask(person, '/auth/password', { current: password, password: 'eight orange giraffes' });
    }),
  );
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
  for (const auditor of ['dan@example.com', 'eve@example.com']) {
    const all = await entries(await server.signIn(auditor));
    expect(all.filter(({ action }: { action: string }) => action === 'setPassword')).toHaveLength(4);
  }
});
