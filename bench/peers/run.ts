// `pnpm bench peers`: what a token and a question cost beside the floor and beside other servers, each on one core, asked
// from another, on the Node that ships.
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { personAt } from '@countersign/tooling/admin';
import { postgres, sqlite } from '../scale/database.ts';
import { markdown } from '../scale/table.ts';
import { barsOf } from './bars.ts';
import { changes } from './changes.ts';
import { otherCore, pinTo } from './cores.ts';
import { startCountersign } from './countersign.ts';
import { type Measured, measureGroup } from './group.ts';
import type { Servers } from './groups/groupPlan.ts';
import { plans } from './groups/index.ts';
import { startAndMemory } from './startAndMemory.ts';

const { values } = parseArgs({
  options: {
    /** Only the groups with this in their name. */
    only: { type: 'string', default: '' },
    rounds: { type: 'string', default: '3' },
    seconds: { type: 'string', default: '5' },
  },
});
const pace = { rounds: Number(values.rounds), warmUp: 5, seconds: Number(values.seconds) };

// Whatever is started from here, PostgreSQL too, begins on the other core.
pinTo(otherCore, process.pid);
console.log(
  `${new Date().toISOString().slice(0, 10)}, ${cpus().length} × ${cpus()[0]?.model}, Node ${process.version}`,
);
console.log(`Medians of ${pace.rounds} rounds of ${pace.seconds} s, in turns; the server on one core.\n`);

const running: { stop(): Promise<unknown> }[] = [];
const started = <One extends { stop(): Promise<unknown> }>(one: One): One => {
  running.push(one);
  return one;
};
const measured: Measured[] = [];
try {
  const engines = { sqlite: sqlite(), postgres: await postgres() };
  for (const { remove } of Object.values(engines)) started({ stop: remove });
  const ours = started(await startCountersign({ name: 'Countersign, SQLite', engine: engines.sqlite }));
  const onPostgres = started(await startCountersign({ name: 'Countersign, PostgreSQL', engine: engines.postgres }));
  const [, second] = ours.people;
  if (!second) throw new Error('The first start named one person alone.');
  const person = personAt(() => ours.url, second);
  await person.signIn();
  const base = running.length;
  const isAsked = (name: string) => name.includes(values.only);
  for (const [name, plan] of Object.entries(plans).filter(([name]) => isAsked(name))) {
    const servers: Servers = {
      sqlite: ours,
      postgres: onPostgres,
      many: async () =>
        started(await startCountersign({ name: 'Countersign, SQLite', engine: engines.sqlite, clients: 120_000 })),
      person,
      started,
    };
    const rows = await measureGroup(name, await plan(servers), pace);
    measured.push(...rows);
    console.log(`## ${name}\n\n${table(rows)}\n`);
    for (const { stop } of running.splice(base)) await stop();
  }
  if (isAsked('changes')) console.log(await changes(measured));
  if (isAsked('start and memory')) console.log(await startAndMemory(ours, measured));
  console.log(`## Bars\n\n${barsOf(measured)}`);
} finally {
  for (const { stop } of running.reverse()) await stop();
}

function table(rows: readonly Measured[]): string {
  const heads = ['', 'a second', 'processor, µs', 'p50, ms', 'p99, ms', 'memory, MB', 'refused'];
  return markdown(
    heads,
    rows.map(({ name, perSecond, processor, p50, p99, memory, refused }) => [
      name,
      String(Math.round(perSecond)),
      String(Math.round(processor)),
      String(p50),
      String(p99),
      String(memory),
      String(refused),
    ]),
  );
}
