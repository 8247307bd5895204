import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, open, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { type IncomingMessage, request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { main, type RunningServer, startServer } from './start.ts';

const run = promisify(execFile);
let folder: string;
let server: RunningServer | undefined;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'countersign-start-'));
});
afterEach(async () => {
  await server?.stop();
  server = undefined;
  await rm(folder, { recursive: true });
});

/** Runs the line as it stands; where there is no curl, does what it says. */
async function curl(line = ''): Promise<unknown> {
  const ended = await run('sh', ['-c', line]).catch((error: { code: number }) => error);
  if ('stdout' in ended && !('code' in ended)) return JSON.parse(ended.stdout);
  if (ended.code !== 127) throw ended;
  const [, user = '', body, url = ''] = /^curl -s -u '(\S+)' -d (\S+) (\S+)$/.exec(line) ?? [];
  const authorization = `Basic ${Buffer.from(user).toString('base64')}`;
  return (await fetch(url, { method: 'POST', headers: { authorization }, body: new URLSearchParams(body) })).json();
}

/** What an operator reads when the server does not start. */
const refusal = async (settings: Record<string, string>): Promise<string> => {
  const error = await startServer(folder, settings).then(
    (started) => {
      server = started;
      throw new Error('It started.');
    },
    (why: Error) => why,
  );
  return error.message;
};

describe('the first start', () => {
  test('prints an account to try things in, and a line that gets a token as it stands; the second prints neither', async () => {
    server = await startServer(folder);
    expect(server.people).toHaveLength(2);
    expect(await curl(server.curl)).toMatchObject({ token_type: 'Bearer', expires_in: 3600 });
    for (const file of ['encryption.key', 'countersign.sqlite', 'countersign.sqlite-wal']) {
      expect((await stat(path.join(folder, file))).mode & 0o777, file).toBe(0o600);
    }

    expect(await server.stop()).toBe(0);
    server = await startServer(folder);
    expect(server.people).toEqual([]);
    expect(server.curl).toBeUndefined();
  });

  test('in production makes nobody but the administrator whom the settings name', async () => {
    const bootstrap = { BOOTSTRAP_ADMIN_EMAIL: 'jo@example.com', BOOTSTRAP_ADMIN_PASSWORD: 'a long password of mine' };
    server = await startServer(folder, { NODE_ENV: 'production', ...bootstrap });
    expect(server.people).toEqual([]);
    const signIn = await fetch(`${server.url}/auth/sign-in`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email: 'jo@example.com', password: 'a long password of mine' }),
    });
    expect(signIn.status).toBe(200);
  });
});

test('the page is served without the sources that it was made of', async () => {
  server = await startServer(folder);
  const [, script = ''] = /<script[^>]+src="([^"]+)"/.exec(await (await fetch(server.url)).text()) ?? [];
  const answer = await fetch(server.url + script);
  expect(answer.status).toBe(200);
  expect(await answer.text()).not.toContain('sourceMappingURL');
  expect((await fetch(`${server.url}${script}.map`)).status).toBe(404);
});

describe('a start that cannot be', () => {
  test('names every mistake in the settings at once, each with an example, and no stack', async () => {
    const wrong = { PORT: 'http', LOG_LEVEL: 'loud', ENCRYPTION_KEY: 'short', DATABASE_URL: 'mysql://db/countersign' };
    const message = await refusal({ ...wrong, PUBLIC_URL: 'https://example.com/countersign' });
    for (const name of [...Object.keys(wrong), 'PUBLIC_URL']) {
      expect(message).toMatch(new RegExp(`^${name} is not right: it must be .* For example: ${name}=`, 'm'));
    }
    expect(message).not.toMatch(/\n\s+at /);
  });

  test('asks for the key that the servers of one PostgreSQL must share', async () => {
    expect(await refusal({ DATABASE_URL: 'postgres://localhost/x' })).toContain('ENCRYPTION_KEY is missing');
  });

  test('says so in a line when the file is no database, and leaves it as it was', async () => {
    const file = path.join(folder, 'countersign.sqlite');
    await writeFile(file, 'a letter to a friend, long enough to look like something\n'.repeat(40));
    const before = await readFile(file, 'utf8');
    const message = await refusal({});
    expect(message).not.toMatch(/\n\s+at /);
    expect(message).toContain(file);
    expect(await readFile(file, 'utf8')).toBe(before);
  });

  test('says so in a line when the folder of the database cannot be written', async () => {
    // A file where the folder should be stops root too.
    await writeFile(path.join(folder, 'taken'), '');
    const message = await refusal({ DATABASE_URL: path.join(folder, 'taken', 'c.sqlite') });
    expect(message).not.toMatch(/\n\s+at /);
    expect(message).toContain('taken');
  });

  test('says so in a line when the port is taken, and still tells how to sign in once it is free', async () => {
    server = await startServer(folder);
    const { port } = new URL(server.url);
    const second = path.join(folder, 'second');
    await mkdir(second);
    const message = await startServer(second, { PORT: port }).catch((why: Error) => why.message);
    expect(message).toContain(`port ${port}`);
    expect(message).toMatch(/Sign in +\S+@\S+ +\S+/);
    expect(message).not.toMatch(/\n\s+at /);
  });
});

test('two processes tell what each does, and end when they are told to, after the requests in flight', async () => {
  const METRICS_TOKEN = 'whoever-reads-the-metrics-of-these-tests';
  server = await startServer(folder, { WORKERS: '2', STOP_DELAY: '1', METRICS_TOKEN });
  const told = await fetch(`${server.url}/metrics`, { headers: { authorization: `Bearer ${METRICS_TOKEN}` } });
  const text = await told.text();
  for (const worker of [1, 2])
    expect(text).toMatch(new RegExp(`^process_resident_memory_bytes.worker="${worker}". `, 'm'));

  const { url, people, pid } = server;
  const body = JSON.stringify(people[0]);
  const requests = await Promise.all(Array.from({ length: 8 }, () => beginSignIn(url, body)));
  // All processes at once, as systemd does; then their supervisor tells them, and then somebody once more.
  for (const each of [pid, ...server.workers()]) process.kill(each, 'SIGTERM');
  const status = (path: string) => fetch(url + path).then((answer) => answer.status);
  await expect.poll(() => status('/readyz')).toBe(503);
  expect(await status('/.well-known/jwks.json')).toBe(200);
  const stopped = server.stop();
  await expect.poll(() => status('/readyz').catch(() => 'refused')).toBe('refused');
  expect(await Promise.all(requests.map((finish) => finish()))).toEqual(Array(8).fill(200));
  expect(await stopped).toBe(0);
  server = undefined;
});

test('a log that cannot be written, because the disk is full, keeps nobody from being served', async () => {
  server = await startServer(folder);
  const { url } = server;
  await server.stop();
  server = undefined;
  const full = await open('/dev/full', 'w');
  const env = { PORT: new URL(url).port, DATABASE_URL: path.join(folder, 'countersign.sqlite') };
  const child = spawn(process.execPath, [main], { cwd: folder, env, stdio: ['ignore', full.fd, full.fd] });
  const ended = once(child, 'exit');
  await expect.poll(() => fetch(`${url}/readyz`).then(({ ok }) => ok)).toBe(true);
  expect((await fetch(`${url}/.well-known/jwks.json`)).status).toBe(200);
  child.kill('SIGTERM');
  expect(await ended).toEqual([0, null]);
  await full.close();
});

/** Sends a request but for its body, and waits until the server has begun with it; answers how to finish it. */
async function beginSignIn(url: string, body: string): Promise<() => Promise<number | undefined>> {
  const headers = { 'content-type': 'application/json', 'content-length': body.length, expect: '100-continue' };
  const sent = request(`${url}/auth/sign-in`, { method: 'POST', headers });
  sent.flushHeaders();
  await once(sent, 'continue');
  return async () => {
    sent.end(body);
    const [response] = (await once(sent, 'response')) as [IncomingMessage];
    response.resume();
    return response.statusCode;
  };
}
