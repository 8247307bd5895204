import { readAudit, signIn } from '@countersign/tooling/admin';
import { expect, test } from 'vitest';
import { readConfig } from '../config/config.js';
import { sealUnder } from '../kernel/seal.js';
import type { Store } from '../model/ports/store.js';
import { freshDatabase, openStore } from '../store/testing/freshDatabase.js';
import { startServer } from '../testing/server.js';
import { firstStart } from './firstStart.js';

const key = Buffer.alloc(32, 7);
const config = readConfig({ ENCRYPTION_KEY: key.toString('base64') });

class Killed extends Error {}

interface Started {
  /** What the operator read of it. */
  readonly told: string;
  readonly killed: boolean;
}

/**
 * Starts, and goes no further than to the nth thing that outlives the process, in the database or on the operator's
 * screen: from there on nothing that it tries comes to pass, as when it is killed.
 */
async function start(store: Store, now: () => number, nth = Number.POSITIVE_INFINITY): Promise<Started> {
  let done = 0;
  let told = '';
  const mortal =
    <Args extends unknown[], Result>(act: (...args: Args) => Result) =>
    (...args: Args): Result => {
      if (++done >= nth) throw new Killed();
      return act(...args);
    };
  const { commit, leases } = store;
  const first = {
    config,
    seal: sealUnder(key),
    store: {
      ...store,
      commit: mortal(commit),
      leases: { take: mortal(leases.take), giveBack: mortal(leases.giveBack) },
    },
    now,
    tell: mortal((text: string) => {
      told += text;
    }),
  };
  try {
    await firstStart(first);
    return { told, killed: false };
  } catch (error) {
    if (!(error instanceof Killed)) throw error;
    return { told, killed: true };
  }
}

test('a first start that is killed at any moment leaves nothing half made, and nobody untold how to get in', async () => {
  const moments: string[] = [];
  for (let nth = 1, killed = true; killed; nth++) {
    const database = await freshDatabase();
    const [dying, next] = [await openStore(database), await openStore(database)];
    const before = await start(dying, Date.now, nth);
    ({ killed } = before);
    // A minute later nobody waits for what the dead one held.
    const after = await start(next, () => Date.now() + 60_000);
    moments.push(`${before.told && 'told'} ${after.told && 'told again'}`);
    const asTold = after.told || before.told;
    const server = await startServer({ store: next });

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
    await Promise.all([server.close(), dying.close()]);
  }
  expect(moments).toEqual([' told again', ' told again', 'told told again', 'told ', 'told ']);
});
