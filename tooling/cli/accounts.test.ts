import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { personAt } from '../admin/index.ts';
import { type RunningServer, startServer } from '../server/start.ts';
import { countersign } from './countersign.ts';

let folder: string;
let server: RunningServer;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'countersign-accounts-'));
  server = await startServer(folder);
});
afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true });
});

const settings = () => ({ DATABASE_URL: path.join(folder, 'countersign.sqlite'), PUBLIC_URL: server.url });
const account = (...args: string[]) => countersign(['account', ...args], settings());
const peter = { email: 'peter@initech.example', password: 'seven purple elephants' };

test('the first start makes a vendor with two people, and two customers', async () => {
  expect(server.vendors).toHaveLength(2);
  const { code, output } = await account('list', '--json');
  expect(code).toBe(0);
  const listed = output
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(listed).toMatchObject([
    { name: 'Northwind', reference: 'C-1001', state: 'OPEN' },
    { name: 'Tailspin Toys', reference: 'C-1002', state: 'OPEN' },
  ]);
});

test('an account is made by reference, shown, suspended and resumed beside a running server, by somebody with a name', async () => {
  const args = [
    'create',
    'Initech',
    '--admin-email',
    peter.email,
    '--admin-name',
    'Peter',
    '--reference',
    'C-7',
    '--json',
  ];
  const made = JSON.parse((await account(...args)).output);
  expect(made).toMatchObject({ created: true, delivery: 'LINK' });
  expect(JSON.parse((await account(...args)).output)).toEqual({ ...made, created: false, delivery: null, link: null });

  const again = await account('invite', 'C-7', '--admin-email', peter.email);
  const token = /\/invitation#([\w-]+)/.exec(again.output)?.[1];
  const browser = personAt(server.url, peter);
  const stale = /#([\w-]+)/.exec(made.link)?.[1];
  expect((await browser.post('/auth/invitation/accept', { token: stale, password: peter.password })).status).toBe(404);
  expect((await browser.post('/auth/invitation/accept', { token, password: peter.password })).status).toBe(200);
  const shown = await account('show', 'C-7');
  expect(shown.output).toMatch(/ACTIVE +peter@initech.example +Peter/);

  const ask = async (query: string) => (await browser.post('/graphql', { query })).json();
  const suspended = await account('suspend', 'C-7', '--reason', 'Unpaid', '--as', 'Bill of Operations');
  expect(suspended).toMatchObject({ code: 0, output: expect.stringMatching(/^SUSPENDED .*Initech .*Unpaid/) });
  expect(await ask('{ account { name } }')).toMatchObject({ errors: [{ extensions: { code: 'ACCOUNT_SUSPENDED' } }] });
  expect((await account('list', '--state', 'suspended')).output).toMatch(/^SUSPENDED .*C-7/);
  expect((await account('resume', made.id)).code).toBe(0);
  const { data } = (await ask(
    '{ auditEntries(filter: { action: "suspendAccount" }) { nodes { actor { kind name } changes { after } } } }',
  )) as { data: { auditEntries: { nodes: object[] } } };
  expect(data.auditEntries.nodes).toEqual([
    { actor: { kind: 'operator', name: 'Bill of Operations' }, changes: [{ after: 'SUSPENDED' }, { after: 'Unpaid' }] },
  ]);
});

test('what cannot be done is said in a line: an account that is not there, a second vendor', async () => {
  expect(await account('suspend', 'nobody', '--reason', 'x')).toMatchObject({
    code: 1,
    output: 'There is no account with the id or reference nobody.\n',
  });
  const admin = ['--admin-email', 'eve@example.com', '--admin-name', 'Eve'];
  expect(await countersign(['vendor', 'create', 'Another', ...admin], settings())).toMatchObject({
    code: 1,
    output: expect.stringContaining('The vendor of this installation is Meridian Software'),
  });
  expect((await account('suspend', 'C-7')).code).toBe(2);
});

test('an installation without a vendor has none until somebody says so, and its tools get nothing by that', async () => {
  const alone = { DATABASE_URL: path.join(folder, 'alone.sqlite'), PUBLIC_URL: server.url };
  const admin = ['--admin-email', 'milton@initech.example', '--admin-name', 'Milton'];
  const made = await countersign(['account', 'create', 'Initech', ...admin, '--json'], alone);
  const { id } = JSON.parse(made.output);
  const list = () => countersign(['account', 'list'], alone);
  expect(await list()).toMatchObject({ code: 1, output: expect.stringContaining('has no vendor') });
  const adopted = await countersign(['vendor', 'adopt', id], alone);
  expect(adopted).toMatchObject({ code: 0, output: expect.stringContaining(`${id} is the vendor’s account`) });
  expect(await list()).toEqual({ code: 0, output: '' });
  expect((await countersign(['account', 'create', 'Customer', ...admin, '--reference', 'C-1'], alone)).code).toBe(0);
  expect((await list()).output).toMatch(/^OPEN .*C-1 .*Customer/);
});
