import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { readAudit, signIn } from '@countersign/tooling/admin';
import { expect, test } from 'vitest';
import { readConfig } from '../config.js';
import { sealUnder } from '../kernel/seal.js';
import { freshDatabase, openStore } from '../store/testing/freshDatabase.js';
import { type RunningServer, startServer } from '../testing/server.js';
import { firstStart } from './firstStart.js';

const key = Buffer.alloc(32, 7);

/** Starts for the first time, and dies before the nth step; answers what the operator read of it, and whether it died. */
async function dyingStart(database: string, nth: number): Promise<{ told: string; died: boolean }> {
  const script = fileURLToPath(new URL('../testing/dyingStart.ts', import.meta.url));
  const args = [script, database, key.toString('base64'), String(nth)];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const [told, [code, signal]] = await Promise.all([text(child.stdout), once(child, 'close')]);
  if (signal !== 'SIGKILL' && code !== 0) throw new Error(`The start failed by itself, with ${code}.`);
  return { told, died: signal === 'SIGKILL' };
}

/** Starts again; answers what the operator reads of it. */
async function nextStart(database: string): Promise<{ told: string; server: RunningServer }> {
  const store = await openStore(database);
  const told: string[] = [];
  await firstStart({
    config: readConfig({ ENCRYPTION_KEY: key.toString('base64') }),
    store,
    seal: sealUnder(key),
    // Nobody waits a minute later for what the dead one held.
    now: () => Date.now() + 60_000,
    tell: (line) => void told.push(line),
  });
  return { told: told.join(''), server: await startServer({ store }) };
}

test('a first start that is killed at any moment leaves nothing half made, and nobody untold how to get in', async () => {
  const moments: string[] = [];
  for (let nth = 1, died = true; died; nth++) {
    const database = await freshDatabase();
    const killed = await dyingStart(database, nth);
    died = killed.died;
    const { told, server } = await nextStart(database);
    const asTold = told || killed.told;
    moments.push(`${killed.told && 'told'} ${told && 'told again'}`);

    const people = [...asTold.matchAll(/Sign in +(\S+@\S+) +(\S+)/g)];
    expect(people).toHaveLength(2);
    for (const [, email = '', password = ''] of people) {
      const admin = await signIn(server.url, { email, password });
      const made = await admin.ask<Record<string, { nodes: unknown[] }>>(
        '{ clients { nodes { id } } modules { nodes { id } } accessTypes { nodes { id } } admins { nodes { id } } }',
      );
      const counts = Object.fromEntries(Object.entries(made).map(([what, { nodes }]) => [what, nodes.length]));
      expect(counts).toEqual({ clients: 1, modules: 4, accessTypes: 4, admins: 2 });
      await readAudit(admin);
    }
    const [, user = ''] = /curl -s -u '(\S+)'/.exec(asTold) ?? [];
    const headers = { authorization: `Basic ${Buffer.from(user).toString('base64')}` };
    const body = new URLSearchParams({ grant_type: 'client_credentials' });
    expect((await fetch(`${server.url}/oauth/token`, { method: 'POST', headers, body })).status).toBe(200);
    await server.close();
  }
  expect(moments).toEqual([' told again', ' told again', 'told told again', 'told ', 'told ']);
});
