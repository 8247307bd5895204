import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { personAt } from '../admin/index.ts';
import { type RunningServer, startServer } from '../server/start.ts';
import { countersign } from './countersign.ts';

let folder: string;
let server: RunningServer;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'countersign-beside-'));
  server = await startServer(folder);
});
afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true });
});

const settings = () => ({ DATABASE_URL: path.join(folder, 'countersign.sqlite'), PUBLIC_URL: server.url });
const command = (...args: string[]) => countersign(args, settings());
const run = (...args: string[]) => command('account', 'create', ...args);

test('an account is made beside a running server, and its administrator comes in by the link that is printed', async () => {
  const { code, output } = await run('Initech', '--admin-email', 'peter@initech.example', '--admin-name', 'Peter');
  expect(code).toBe(0);
  const token = /\/invitation#([\w-]+)/.exec(output)?.[1];
  const password = 'seven purple elephants';
  const peter = personAt(server.url, { email: 'peter@initech.example', password });
  expect((await peter.post('/auth/invitation/accept', { token, password })).status).toBe(200);
  const answer = await peter.post('/graphql', { query: '{ viewer { name account { name } } }' });
  expect(await answer.json()).toEqual({ data: { viewer: { name: 'Peter', account: { name: 'Initech' } } } });
});

test('an account whose mail cannot be sent is no dead one: that is said, and the link is told', async () => {
  const args = ['account', 'create', 'Pied Piper', '--admin-email', 'richard@pp.example', '--admin-name', 'Richard'];
  // Nobody listens there.
  const { code, output } = await countersign(args, { ...settings(), SMTP_URL: 'smtp://127.0.0.1:1' });
  expect(code).toBe(1);
  expect(output).toMatch(/The mail to richard@pp\.example could not be sent \(.*ECONNREFUSED.*do not make it again/);
  const token = /\/invitation#([\w-]+)/.exec(output)?.[1];
  const richard = personAt(server.url, { email: 'richard@pp.example', password: '' });
  const password = 'seven purple elephants';
  expect((await richard.post('/auth/invitation/accept', { token, password })).status).toBe(200);
});

test('the last admin of an account comes in anew who lost the second factor, and nobody whom the account could help', async () => {
  const made = await run('Hooli', '--admin-email', 'gavin@hooli.example', '--admin-name', 'Gavin');
  const [account = ''] = /acc_\w+/.exec(made.output) ?? [];
  const token = /\/invitation#([\w-]+)/.exec(made.output)?.[1];
  const gavin = { email: 'gavin@hooli.example', password: 'seven purple elephants' };
  await personAt(server.url, gavin).post('/auth/invitation/accept', { token, password: gavin.password });
  const lost = personAt(server.url, gavin);
  await lost.signIn();
  const comesIn = async () => (await personAt(server.url, gavin).post('/auth/sign-in', gavin)).json();
  expect(await comesIn()).toMatchObject({ next: 'SECOND_FACTOR' });

  const reset = (...args: string[]) => command('admin', 'reset-second-factors', ...args);
  expect(await reset(gavin.email)).toMatchObject({
    code: 2,
    output: expect.stringContaining('Usage: countersign admin'),
  });
  const nobody = await reset('nobody@hooli.example', '--account', account);
  expect(nobody).toEqual({ code: 1, output: 'nobody@hooli.example is no active admin of this account.\n' });
  const done = await reset(gavin.email, '--account', account);
  expect(done).toMatchObject({
    code: 0,
    output: expect.stringContaining('every admin of the account gets a mail'),
  });
  expect(await comesIn()).toEqual({ next: 'DONE' });
});

test('what is missing or wrong is said in a line, and nothing is made', async () => {
  expect(await run('Initech')).toMatchObject({
    code: 2,
    output: expect.stringContaining('Usage: countersign account'),
  });
  const wrong = await run('Initech', '--admin-email', 'nonsense', '--admin-name', 'Peter');
  expect(wrong).toMatchObject({ code: 1, output: expect.stringContaining('not an email address') });
});

test('the signing keys are listed and rotated beside a running server, which goes on with the new one', async () => {
  const published = async (): Promise<string[]> =>
    (await (await fetch(`${server.url}/.well-known/jwks.json`)).json()).keys.map(({ kid }: { kid: string }) => kid);
  const first = await published();
  const list = await command('keys', 'list');
  const lines = list.output.trim().split('\n');
  expect(list.code).toBe(0);
  expect(lines.map((line) => line.split(/ {2,}/)[0]).sort()).toEqual(first.toSorted());
  const said = lines.map((line) => line.split(/ {2,}/).slice(1).join(' '));
  expect(said.sort()).toEqual(['ES256 signs', 'EdDSA signs', 'RS256 signs']);

  expect(await command('keys', 'rotate')).toMatchObject({ code: 0, output: expect.stringContaining('signs from') });
  expect(await published()).toHaveLength(2 * first.length);
  expect(await command('keys', 'rotate')).toMatchObject({ code: 1, output: expect.stringContaining('already') });

  expect(await command('keys', 'rotate', '--leaked')).toMatchObject({ code: 0 });
  const left = await published();
  expect(left).toHaveLength(first.length);
  for (const key of first) expect(left).not.toContain(key);
  expect(await command('keys', 'rotate', 'now')).toMatchObject({ code: 2, output: expect.stringContaining('Usage') });
});

test('everything is sealed anew beside a running server, from the file that keeps its keys', async () => {
  const file = path.join(folder, 'encryption.key');
  const old = readFileSync(file, 'utf8');
  writeFileSync(file, `${randomBytes(32).toString('base64')}\n${old}`);
  expect(await command('reseal')).toMatchObject({
    code: 0,
    output: expect.stringMatching(
      /^(\w{8}) seals; \w{8} only opens\.\nkeys of the audit: \d+ sealed anew\n(?:keys of anchors: 1 sealed anew\n)?signing keys: \d+ sealed anew\nEverything is sealed under \1\./,
    ),
  });
  writeFileSync(file, old);
  expect(await command('reseal')).toMatchObject({
    code: 1,
    output: expect.stringMatching(/^ENCRYPTION_KEY lacks the key .* Nothing was changed\.\n$/m),
  });
});
