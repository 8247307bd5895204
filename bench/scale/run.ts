// `pnpm bench scale`: the same questions to a server of a thousand clients and to one of a million, on both engines.
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { signIn } from '@countersign/tooling/admin';
import { demoOn } from '@countersign/tooling/demo';
import { startServer } from '@countersign/tooling/server';
import { cases } from './cases.ts';
import { type Compared, compare, type Side } from './compare.ts';
import type { Size } from './data.ts';
import { type BenchDatabase, type Engine, postgres, sqlite } from './database.ts';
import { fill } from './fill.ts';
import { heads, markdown, rows } from './table.ts';
import { type TokenSide, tokenClients, tokenCost } from './tokenCost.ts';

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    clients: { type: 'string', default: '1000000' },
    repeats: { type: 'string', default: '15' },
  },
});
const maxClients = Number(values.clients);
const sizes: [Size, Size] = [
  { clients: 1000, auditEntries: 10_000 },
  { clients: maxClients, auditEntries: 10 * maxClients },
];
const key = Buffer.alloc(32, 1).toString('base64');

type Both = Side & TokenSide & { readonly database: BenchDatabase };

/** A server on a database of a size, which was started once and then filled, and an admin who is signed in. */
async function sideOf(engine: Engine, size: Size): Promise<Both> {
  const database = await engine.open(`clients_${size.clients}`);
  const start = () => startServer('/tmp', { DATABASE_URL: database.url, ENCRYPTION_KEY: key, LOG_LEVEL: 'error' });
  const firstStart = async () => {
    const server = await start();
    await server.stop();
    return server;
  };
  const first = await (engine.name === 'PostgreSQL' ? demoOn(database.url, key) : firstStart());
  const [, like = '', secret = ''] = /-u '([^:]+):([^']+)'/.exec(first.curl ?? '') ?? [];
  const from = performance.now();
  const known = await fill(database, size, like);
  console.log(`${engine.name}: ${size.clients} clients in ${Math.round((performance.now() - from) / 1000)} s`);
  const server = await start();
  const [person] = first.people;
  if (!person) throw new Error('The first start named nobody who may sign in.');
  return {
    database,
    server,
    admin: await signIn(server.url, person),
    asked: { ...known, size },
    clientIds: await tokenClients(database),
    secret,
  };
}

console.log(
  `${new Date().toISOString().slice(0, 10)}, ${cpus().length} × ${cpus()[0]?.model}, Node ${process.version}\n`,
);
const engines = { sqlite, postgres };
if (values.only && !(values.only in engines)) throw new Error(`--only ${Object.keys(engines).join(' or ')}`);
for (const [name, make] of Object.entries(engines)) {
  if (values.only && name !== values.only) continue;
  const engine = await make();
  const sides: Both[] = [];
  try {
    for (const size of sizes) sides.push(await sideOf(engine, size));
    const [small, large] = sides as [Both, Both];
    const compared: Compared[] = [];
    for (const one of cases) {
      const came = await compare(one, [small, large], Number(values.repeats));
      compared.push(came);
      if (came.large > 1.3 * came.small)
        console.error(one.group, one.name, came.small.toFixed(2), came.large.toFixed(2));
    }
    compared.push(...(await tokenCost([small, large])));
    console.log(`\n## ${engine.name}\n\n${markdown(heads, rows(compared))}\n`);
  } finally {
    for (const { server, database } of sides) {
      await server.kill();
      await database.close();
    }
    await engine.remove();
  }
}
