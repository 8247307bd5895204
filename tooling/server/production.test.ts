import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { signIn } from '../admin/index.ts';
import { type Postgres, startPostgres } from '../postgres/startPostgres.ts';
import { type RunningServer, startServer } from './start.ts';

let postgres: Postgres;
let folder: string;
let server: RunningServer | undefined;
const ENCRYPTION_KEY = Buffer.alloc(32, 3).toString('base64');
const bootstrap = { BOOTSTRAP_ADMIN_EMAIL: 'jo@example.com', BOOTSTRAP_ADMIN_PASSWORD: 'a long password of mine' };
const jo = { email: 'jo@example.com', password: 'a long password of mine' };

beforeAll(async () => {
  postgres = await startPostgres();
});
afterAll(() => postgres?.remove());
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'countersign-production-'));
});
afterEach(async () => {
  await server?.stop();
  server = undefined;
  await rm(folder, { recursive: true });
});

const start = async (settings: Record<string, string>): Promise<RunningServer> => {
  server = await startServer(folder, settings);
  return server;
};

/** What an operator reads when the server does not start. */
const refusal = (settings: Record<string, string>): Promise<string> =>
  start(settings).then(
    () => Promise.reject(new Error('It started.')),
    (why: Error) => why.message,
  );

describe('NODE_ENV forgotten makes no demo account', () => {
  test.each([
    ['on PostgreSQL', () => ({ DATABASE_URL: postgres.url(), ENCRYPTION_KEY }), 'DATABASE_URL is not a local file'],
    ['behind a public address', () => ({ PUBLIC_URL: 'https://clients.example.com' }), 'PUBLIC_URL is not an address'],
    ['where other machines reach it', () => ({ HOST: '0.0.0.0' }), 'HOST is not an address of this machine alone'],
  ])('%s', async (_where, settings, why) => {
    const { people, curl, output } = await start(settings());
    expect({ people, curl }).toEqual({ people: [], curl: undefined });
    expect(output()).toContain('The database is empty');
    expect(output()).toContain(why);
  });
});

test.each([
  ['where a demo may be', {}, true],
  ['where none may be', { HOST: '0.0.0.0' }, false],
])('a link that lets somebody in stands in the log %s: %s', async (_where, settings, stands) => {
  const { url, output } = await start({ ...settings, ...bootstrap });
  const admin = await signIn(url, jo);
  const input = { email: 'ben@example.com', name: 'Ben', privileges: ['MANAGE_CLIENTS'] };
  await admin.ask('mutation($input: InviteAdminInput!) { inviteAdmin(input: $input) { admin { id } } }', { input });
  const asked = await fetch(`${url}/auth/password-reset`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: 'jo@example.com' }),
  });
  expect(asked.status).toBeLessThan(300);
  for (const [link, subject] of [
    ['/invitation#', 'You are invited'],
    ['/reset-password#', 'Choose a new password'],
  ] as const) {
    await expect.poll(output).toContain(subject);
    expect(output().includes(link), link).toBe(stands);
  }
});

describe('production', () => {
  const NODE_ENV = 'production';

  test('does not start without the address that people use, nor in the clear where others reach it', async () => {
    expect(await refusal({ NODE_ENV, PUBLIC_URL: '' })).toContain('PUBLIC_URL is missing');
    const message = await refusal({ NODE_ENV, PUBLIC_URL: 'http://clients.example.com' });
    expect(message).toContain('PUBLIC_URL is not right: in production it begins with https://');
  });

  test('logs nothing but JSON, from its first line, and says what is not set and what is ignored', async () => {
    const lines = (): { level: number; msg: string }[] =>
      (server?.output() ?? '')
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line));
    const warnings = () => lines().filter(({ level }) => level === 40);
    await start({ NODE_ENV });
    expect(warnings()).toEqual([
      expect.objectContaining({ msg: expect.stringContaining('SMTP_URL is not set, so no mail is sent') }),
      expect.objectContaining({ msg: expect.stringMatching(/ENCRYPTION_KEY is not set.*encryption\.key, beside/) }),
      expect.objectContaining({ msg: expect.stringContaining('BOOTSTRAP_ADMIN_EMAIL') }),
    ]);
    await server?.stop();
    await start({ NODE_ENV, ...bootstrap });
    expect(lines().map(({ msg }) => msg)).toContain(
      'The first administrator is jo@example.com; the password is the one that you set.',
    );
    await server?.stop();
    await start({ NODE_ENV, ...bootstrap, WORKERS: '2', SMTP_URL: 'smtp://localhost:25' });
    expect(warnings()).toContainEqual(
      expect.objectContaining({ msg: expect.stringMatching(/^BOOTSTRAP_\w+ and BOOTSTRAP_\w+ are ignored/) }),
    );
    expect(warnings()).not.toContainEqual(
      expect.objectContaining({ msg: expect.stringContaining('SMTP_URL is not set') }),
    );
    await server?.stop();
  });

  test('that does not start says why in JSON, however quiet its log', async () => {
    const [, said = ''] = (await refusal({ NODE_ENV, PORT: 'http', LOG_LEVEL: 'silent' })).split('\n');
    expect(JSON.parse(said)).toMatchObject({ level: 60, msg: expect.stringContaining('PORT is not right') });
  });
});

test('the token of old, which opened more than the metrics, is no setting any more, and says what is', async () => {
  const message = await refusal({ OPERATOR_TOKEN: 'the-operator-of-these-tests-at-length' });
  expect(message).toMatch(/^OPERATOR_TOKEN is no setting any more: what remains of it is METRICS_TOKEN/m);
});

test('a variable that was meant for a setting is told, and what other programs are told is none of ours', async () => {
  const meant = {
    DATABSE_URL: 'DATABASE_URL',
    SMTP_URI: 'SMTP_URL',
    TRUSTED_PROXY: 'TRUST_PROXY',
    COUNTERSIGN_METRICS_TOKEN: 'METRICS_TOKEN',
  };
  const message = await refusal({ ...meant, DATABASE_URL: '', POSTGRES_PASSWORD: 'x' });
  const told = [...message.matchAll(/^(\S+) is no setting: did you mean (\S+)\?/gm)].map(([, ...names]) => names);
  expect(Object.fromEntries(told)).toEqual(meant);
});
