import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { addClient, choose, type ShownClient } from '../../testing/clientCalls.js';
import { addManagementApp, delegate, managementModuleId, type Tokens } from '../../testing/managementApp.js';
import { type Browser, type RunningServer, startServer } from '../../testing/server.js';

let server: RunningServer;
let ada: Browser;
let accounts = 0;
/** May manage, and is let by Ada and by Ben. */
let desk: ShownClient;
/** May manage, and is let by Ada. */
let other: ShownClient;
/** Knows who Ada is, and no more. */
let reader: ShownClient;
let tokens: Record<'desk' | 'other' | 'reader', Tokens>;

beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());
beforeEach(async () => {
  const place = `n${++accounts}`;
  await server.makeAccount(`acc_${place}`, [`ada@${place}.example`, `ben@${place}.example`]);
  ada = await server.signIn(`ada@${place}.example`);
  desk = await addManagementApp(ada);
  other = await addManagementApp(ada, { name: 'Other' });
  reader = await addManagementApp(ada, { name: 'Reader' });
  await delegate(server, desk, await server.signIn(`ben@${place}.example`));
  tokens = {
    desk: await delegate(server, desk, ada),
    other: await delegate(server, other, ada),
    reader: await delegate(server, reader, ada, 'openid'),
  };
});

async function token({ id, secret }: ShownClient, form: Record<string, string>) {
  const body = new URLSearchParams({ client_id: id, client_secret: secret, ...form });
  return fetch(`${server.url}/oauth/token`, { method: 'POST', body });
}
const goesOn = async (client: ShownClient, { refresh_token }: Tokens): Promise<boolean> =>
  (await token(client, { grant_type: 'refresh_token', refresh_token })).ok;

const shown = 'changes { field before after } risks { code message } managingApplications { id name people }';
async function turnOn(more: object = {}, args: { dryRun?: boolean } = {}) {
  const { data } = await ada.query('{ account { version } }');
  const input = { expectedVersion: data.account.version, multiAdmin: { on: true }, ...more };
  return ada.change('updateAccountSettings', input, shown, args);
}
const named = ({ id, name }: ShownClient) => `${name} (${id})`;

test('whoever turns multi admin on is told beforehand which applications manage, and in how many names', async () => {
  const preview = await turnOn({}, { dryRun: true });
  expect(preview.managingApplications).toEqual([
    { id: other.id, name: 'Other', people: 1 },
    { id: desk.id, name: 'Service desk', people: 2 },
  ]);
  expect(preview.changes).toContainEqual({ field: 'applications', before: [named(other), named(desk)], after: [] });
  expect(await goesOn(desk, tokens.desk)).toBe(true);
});

test('what they may do in anybody’s name ends, and no more than that', async () => {
  const { outcome, changes } = await turnOn();
  expect(outcome).toBe('APPLIED');
  expect(changes).toContainEqual({ field: 'applications', before: [named(other), named(desk)], after: [] });
  expect(await goesOn(desk, tokens.desk)).toBe(false);
  expect(await goesOn(other, tokens.other)).toBe(false);
  expect(await goesOn(reader, tokens.reader)).toBe(true);
  // It is allowed anew, by whoever wants it still.
  expect((await delegate(server, desk, ada)).refresh_token).toBeTruthy();
});

test('one that is kept on purpose goes on, and that is told', async () => {
  const { changes, risks } = await turnOn({ keepApplications: [desk.id] });
  expect(changes).toContainEqual({
    field: 'applications',
    before: [named(other), named(desk)],
    after: [named(desk)],
  });
  expect(risks).toContainEqual({
    code: 'keepApplications',
    message: `${named(desk)} goes on managing as it was allowed to by one admin.`,
  });
  expect(await goesOn(desk, tokens.desk)).toBe(true);
  expect(await goesOn(other, tokens.other)).toBe(false);
});

test('a program’s own refresh tokens end, too, where the account has them', async () => {
  await choose(ada, { clientCredentialsRefreshToken: true });
  const modules = [{ moduleId: await managementModuleId(ada) }];
  const program = await addClient(ada, { name: 'A program', modules });
  const plain = await addClient(ada, { name: 'Plain' });
  const own = async (client: ShownClient): Promise<Tokens> =>
    (await (await token(client, { grant_type: 'client_credentials' })).json()) as Tokens;
  const [managing, harmless] = [await own(program), await own(plain)];
  const preview = await turnOn({}, { dryRun: true });
  expect(preview.managingApplications).toContainEqual({ id: program.id, name: 'A program', people: 0 });
  await turnOn({ keepApplications: [other.id] });
  expect(await goesOn(program, managing)).toBe(false);
  expect(await goesOn(plain, harmless)).toBe(true);
  expect(await goesOn(other, tokens.other)).toBe(true);
});

test('what cannot be kept is refused by its place', async () => {
  await expect(turnOn({ keepApplications: [desk.id, reader.id] })).rejects.toMatchObject({
    code: 'INVALID_INPUT',
    issues: [{ path: ['keepApplications', 1] }],
  });
  const elsewhere = turnOn({ multiAdmin: { on: false }, keepApplications: [desk.id] });
  await expect(elsewhere).rejects.toMatchObject({ code: 'INVALID_INPUT', issues: [{ path: ['keepApplications'] }] });
  expect(await goesOn(desk, tokens.desk)).toBe(true);
});

test('more programs with refresh tokens than can be ended at once are refused, until the account has none of those', async () => {
  await choose(ada, { clientCredentialsRefreshToken: true });
  const modules = [{ moduleId: await managementModuleId(ada) }];
  const add = (index: number) => addClient(ada, { name: `Program ${index}`, modules });
  // As many at once as an account may ask for.
  for (let made = 0; made < 101; made += 20) {
    await Promise.all(Array.from({ length: Math.min(20, 101 - made) }, (_, index) => add(made + index)));
  }
  await expect(turnOn()).rejects.toMatchObject({ code: 'INVALID_INPUT', issues: [{ path: ['multiAdmin', 'on'] }] });
  expect(await goesOn(desk, tokens.desk)).toBe(true);
  await choose(ada, { clientCredentialsRefreshToken: false });
  expect(await turnOn()).toMatchObject({ outcome: 'APPLIED' });
}, 240_000);
