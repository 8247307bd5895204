// `pnpm bench`: the same questions to a database of a thousand clients and to one of a million, on both engines.
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { openStore } from '@countersign/server/store';
import { type RunningServer, startServer } from '@countersign/tooling/server';
import { type Asked, cases } from './scale/cases.ts';
import { type Compared, compare } from './scale/compare.ts';
import { type BenchDatabase, type Engine, postgres, sqlite } from './scale/database.ts';
import { fill, type Size } from './scale/fill.ts';
import { heads, markdown, rows } from './scale/table.ts';
import { tokenCost } from './scale/tokenCost.ts';

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    clients: { type: 'string', default: '1000000' },
    repeats: { type: 'string', default: '41' },
  },
});
const most = Number(values.clients);
const sizes: [Size, Size] = [
  { clients: 1000, auditEntries: 10_000 },
  { clients: most, auditEntries: 10 * most },
];
const key = Buffer.alloc(32, 1).toString('base64');

interface Side {
  readonly database: BenchDatabase;
  readonly server: RunningServer;
  readonly asked: Asked;
}

/** A database of a size, first started and then filled, and a server on it. */
async function sideOf(engine: Engine, size: Size): Promise<Side> {
  const database = await engine.open(`clients_${size.clients}`);
  const start = () => startServer('/tmp', { DATABASE_URL: database.url, ENCRYPTION_KEY: key, LOG_LEVEL: 'error' });
  const first = await start();
  await first.stop();
  const from = performance.now();
  await fill(database, size);
  console.log(`${engine.name}: ${size.clients} clients in ${Math.round((performance.now() - from) / 1000)} s`);
  const server = await start();
  const store = await openStore(database.url);
  const [accountId = ''] = await database.column('select account_id from clients limit 1');
  const [moduleId = ''] = await database.column('select module_id from client_modules limit 1');
  const asked = { store, reads: store.within(accountId), size, moduleId, turn: 0 };
  return { database, server: { ...server, curl: first.curl }, asked };
}

console.log(
  `${new Date().toISOString().slice(0, 10)}, ${cpus().length} × ${cpus()[0]?.model}, Node ${process.version}\n`,
);
for (const make of [sqlite, postgres]) {
  if (values.only && make.name !== values.only) continue;
  const engine = await make();
  const sides: Side[] = [];
  try {
    for (const size of sizes) sides.push(await sideOf(engine, size));
    const [small, large] = sides as [Side, Side];
    const compared: Compared[] = [];
    for (const one of cases) {
      const came = await compare(one, [small.asked, large.asked], Number(values.repeats));
      compared.push(came);
      if (came.large > 1.3 * came.small)
        console.error(one.group, one.name, came.small.toFixed(2), came.large.toFixed(2));
    }
    compared.push(...(await tokenCost(small.server, large.server, small.asked.size, large.asked.size)));
    console.log(`\n## ${engine.name}\n\n${markdown(heads, rows(compared))}\n`);
  } finally {
    for (const { server, asked, database } of sides) {
      await server.kill();
      await asked.store.close();
      await database.close();
    }
    await engine.remove();
  }
}
