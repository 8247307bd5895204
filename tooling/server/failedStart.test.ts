import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Postgres, startPostgres } from '../postgres/startPostgres.ts';
import { type RunningServer, startServer } from './start.ts';

let postgres: Postgres;
let folder: string;
let server: RunningServer | undefined;
const key = (byte: number) => Buffer.alloc(32, byte).toString('base64');

beforeAll(async () => {
  postgres = await startPostgres();
});
afterAll(() => postgres?.remove());
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'countersign-failed-'));
});
afterEach(async () => {
  await server?.kill();
  server = undefined;
  await rm(folder, { recursive: true });
});

/** How a start that cannot be ends: with which words, and whether sooner than what it has open would let it. */
async function failure(settings: Record<string, string>): Promise<string> {
  const began = performance.now();
  const failed = await startServer(folder, settings).then(
    (started) => {
      server = started;
      throw new Error('It started.');
    },
    (why: Error) => why.message,
  );
  expect(performance.now() - began).toBeLessThan(45_000);
  expect(failed).toMatch(/^The server ended \(1\)/);
  return failed;
}

describe.each(['1', '2'])('on PostgreSQL a start of %s processes that cannot be ends at once', (WORKERS) => {
  test('when the port is taken', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const { port } = taken.address() as { port: number };
    const settings = { DATABASE_URL: postgres.url(), ENCRYPTION_KEY: key(1), WORKERS, PORT: String(port) };
    expect(await failure(settings)).toContain(`Something else listens on port ${port}`);
    taken.close();
  });

  test('when the key is another one', async () => {
    const settings = { DATABASE_URL: postgres.url(), WORKERS };
    const first = await startServer(folder, { ...settings, ENCRYPTION_KEY: key(1) });
    await first.stop();
    expect(await failure({ ...settings, ENCRYPTION_KEY: key(2) })).toContain('ENCRYPTION_KEY lacks the key');
  });
});

test('when every process ends and none can take its place, their supervisor ends too', async () => {
  server = await startServer(folder, { WORKERS: '2' });
  await writeFile(path.join(folder, 'encryption.key'), 'damaged');
  for (const worker of server.workers()) process.kill(worker, 'SIGKILL');
  expect(await server.ended).toBe(1);
  expect(server.output()).toContain('None is left, so this process ends too.');
});
