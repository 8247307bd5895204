import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { signIn } from '../admin/index.ts';
import { type Mailbox, startMailbox } from '../mailbox/startMailbox.ts';
import { type Postgres, startPostgres } from '../postgres/startPostgres.ts';
import { blockOf, here, root, run } from './blocks.ts';

const page = 'docs/operations.md';
/** `pg_dump` refuses a server that is newer: the PostgreSQL is the one that it came with. */
const programs = spawnSync('pg_config', ['--bindir'], { encoding: 'utf8' }).stdout?.trim() ?? '';
const hasAll = ['initdb', 'postgres', 'pg_dump'].every((name) => programs && existsSync(path.join(programs, name)));
const password = 'a long password of mine';

describe.skipIf(!hasAll)(`${page} to the letter, on an empty PostgreSQL${hasAll ? '' : ' (none is installed)'}`, () => {
  let postgres: Postgres;
  let mailbox: Mailbox;
  let folder: string;
  let port: number;
  let server: ChildProcess | undefined;
  /** As an owner of one database, who may do nothing else. */
  const database = (name: string) => postgres.url(name).replace('countersign@', 'owner@');
  const file = () => path.join(folder, 'countersign.env');
  const settings = () => `set -a; . ${file()}; set +a\n`;
  const psql = () => ({ PGHOST: '127.0.0.1', PGUSER: 'countersign', PGPORT: new URL(postgres.url()).port });
  const ask = (block: string) => run(`${settings()}${block}`, folder, psql());

  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'countersign-docs-'));
    [postgres, mailbox] = await Promise.all([startPostgres({ programs }), startMailbox()]);
    const admin = new pg.Client({ connectionString: postgres.url() });
    await admin.connect();
    await admin.query('create role owner login nosuperuser nocreatedb nocreaterole');
    await admin.query("create database first owner owner encoding 'UTF8' template template0");
    await admin.end();
    const probe = createServer().listen(0, '127.0.0.1');
    await once(probe, 'listening');
    ({ port } = probe.address() as { port: number });
    probe.close();
  });
  afterAll(async () => {
    await stop();
    await Promise.all([postgres?.remove(), mailbox?.close()]);
    rmSync(folder, { recursive: true });
  });

  async function start(): Promise<void> {
    const block = here(blockOf(page, 'set -a;'), { '/etc/countersign.env': file() });
    server = spawn('sh', ['-ec', block], { cwd: root, env: { PATH: process.env.PATH }, stdio: 'ignore' });
    await expect.poll(() => fetch(`http://localhost:${port}/readyz`).then(({ status }) => status, String)).toBe(200);
  }
  async function stop(): Promise<void> {
    if (!server || server.exitCode !== null) return;
    const ended = once(server, 'exit');
    server.kill('SIGTERM');
    await ended;
  }
  const change = (what: Record<string, string>) => writeFileSync(file(), here(readFileSync(file(), 'utf8'), what));
  const curl = (client: { id: string; secret: string }) =>
    execFileSync('curl', [
      '-s',
      '-u',
      `${client.id}:${client.secret}`,
      '-d',
      'grant_type=client_credentials',
      `http://localhost:${port}/oauth/token`,
    ]).toString();
  let client: { id: string; secret: string };

  test('The first production start', async () => {
    const key = execFileSync('openssl', ['rand', '-base64', '32']).toString().trim();
    const block = here(blockOf(page, 'NODE_ENV=production'), {
      // What the proxy makes https of.
      'https://clients.example.com': `http://localhost:${port}\nPORT=${port}`,
      'postgres://countersign:…@db.internal/countersign?sslmode=verify-full': database('first'),
      'ENCRYPTION_KEY=…': `ENCRYPTION_KEY=${key}`,
      'smtps://…': mailbox.url,
      'STOP_DELAY=5': 'STOP_DELAY=0',
      'BOOTSTRAP_ADMIN_PASSWORD=…': `BOOTSTRAP_ADMIN_PASSWORD='${password}'`,
    });
    writeFileSync(file(), block, { mode: 0o600 });
    await start();
    const jo = await signIn(`http://localhost:${port}`, { email: 'jo@example.com', password });
    const input = { name: 'Payroll sync', grantTypes: ['CLIENT_CREDENTIALS'], owner: { email: 'o@example.com' } };
    const { createClient } = await jo.ask<{ createClient: { client: { id: string }; secret: { value: string } } }>(
      'mutation($input: CreateClientInput!) { createClient(input: $input) { client { id } secret { value } } }',
      { input },
    );
    client = { id: createClient.client.id, secret: createClient.secret.value };
    expect(curl(client)).toContain('access_token');
  });

  test('Accounts, and a lost second factor', async () => {
    const made = await ask(blockOf(page, 'pnpm countersign account create'));
    expect(made).toMatchObject({ code: 0, output: expect.stringContaining('C-4711') });
    expect((await mailbox.next('jo@contoso.example')).text).toContain('/invitation#');
    const { output } = await ask('pnpm countersign account show C-4711 --json');
    const [id = ''] = /acc_[a-z0-9]+/.exec(output) ?? [];
    const reset = await ask(here(blockOf(page, 'pnpm countersign admin reset'), { 'acc_4k2m…': id }));
    // Who was only invited has none.
    expect(reset).toMatchObject({ code: 1, output: expect.stringContaining('jo@contoso.example') });
  });

  test('The audit, checked', async () => {
    const [command = ''] = blockOf(page, '$ pnpm countersign audit verify').slice(2).split('\n');
    const { code, output } = await ask(command);
    expect(output).toMatch(/Contoso Ltd: \d+ entries hold/);
    expect(code).toBe(0);
  });

  test('Backups: what was dumped while servers run is restored, and serves', async () => {
    const copy = database('countersign_restored');
    const block = here(blockOf(page, 'pg_dump'), {
      '--owner=countersign': '--owner=owner',
      'postgres://countersign:…@db.internal/countersign_restored': copy,
    });
    const done = await ask(block);
    expect(done).toEqual({ code: 0, output: '' });
    await stop();
    change({ [database('first')]: copy });
    await start();
    expect(curl(client)).toContain('access_token');
    const verified = await ask('pnpm countersign audit verify');
    expect(verified).toMatchObject({ code: 0, output: expect.stringMatching(/Contoso Ltd: \d+ entries hold/) });
    expect(await ask('pnpm countersign keys rotate --leaked')).toMatchObject({ code: 0 });
    const dry = await ask(`DATABASE_URL=${copy} pnpm countersign migrate-to ${folder}/check.db --dry-run`);
    expect(dry).toMatchObject({ code: 0, output: expect.stringContaining('It would work') });
  });

  test('Changing the encryption key', async () => {
    const [, old = ''] = /ENCRYPTION_KEY=(.*)/.exec(readFileSync(file(), 'utf8')) ?? [];
    const next = execFileSync('openssl', ['rand', '-base64', '32']).toString().trim();
    for (const keys of [`${old},${next}`, `${next},${old}`]) {
      await stop();
      writeFileSync(file(), readFileSync(file(), 'utf8').replace(/ENCRYPTION_KEY=.*/, `ENCRYPTION_KEY=${keys}`));
      await start();
    }
    const [command = ''] = blockOf(page, '$ pnpm countersign reseal').slice(2).split('\n');
    const resealed = await ask(command);
    expect(resealed).toMatchObject({ code: 0, output: expect.stringMatching(/Nothing is left under another key/) });
    await stop();
    change({ [`${next},${old}`]: next });
    await start();
    expect(curl(client)).toContain('access_token');
  });
});
