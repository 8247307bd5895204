// `pnpm torture`: kills servers on both databases for a while, and prints what came of it.
import { parseArgs } from 'node:util';
import { announced } from './announced.ts';
import { type CrashTestPlan, crashTest } from './crashTest.ts';
import { dearest } from './dearest/dearest.ts';
import { fullDisk } from './fullDisk.ts';
import { noisy } from './noisy/noisy.ts';
import { properties } from './properties.ts';

const { values } = parseArgs({ options: { only: { type: 'string' }, door: { type: 'string' } } });

const plans: Record<string, CrashTestPlan> = {
  postgres: { engine: 'postgres', servers: 3, workers: 1, kills: 200, databaseCrashes: 2, atOnce: 6 },
  sqlite: { engine: 'sqlite', servers: 1, workers: 1, kills: 500, databaseCrashes: 0, atOnce: 6 },
  'sqlite-workers': { engine: 'sqlite', servers: 1, workers: 2, kills: 100, databaseCrashes: 0, atOnce: 6 },
};

for (const [name, plan] of Object.entries(plans)) {
  if (values.only && values.only !== name) continue;
  console.log(`\n${name}: ${plan.servers} server(s) of ${plan.workers} process(es)`);
  console.table(await crashTest({ ...plan, tell: (line) => console.log(`  ${line}`) }));
}

if (!values.only || values.only === 'announced') {
  console.log('\nannounced: thousands of accounts are told of one thing, and who tells them is killed');
  const told = await announced({ accounts: 3000, kills: 20, tell: (line) => console.log(`  ${line}`) });
  console.table([{ ...told, toldAtKill: told.toldAtKill.join(' ') }]);
  if (told.accounts !== 3000 || told.leastOften !== 1 || told.mostOften !== 1) process.exitCode = 1;
}

for (const engine of ['sqlite', 'postgres'] as const) {
  if (values.only && values.only !== 'dearest' && values.only !== `dearest-${engine}`) continue;
  console.log(
    `\ndearest-${engine}: every question that is accepted at its dearest, and another's token and page beside it`,
  );
  const rows = await dearest({ engine, only: values.door, tell: (row) => console.log(`  ${JSON.stringify(row)}`) });
  console.table(rows);
  // Milliseconds: nobody waits longer for a question of somebody else.
  if (rows.some(({ worst }) => worst > 100)) process.exitCode = 1;
}

for (const engine of ['sqlite', 'postgres'] as const) {
  if (values.only && values.only !== 'noisy' && values.only !== `noisy-${engine}`) continue;
  console.log(`\nnoisy-${engine}: one tenant does its worst, and another's token and page are timed`);
  const rows = await noisy({ engine, door: values.door, tell: (row) => console.log(`  ${JSON.stringify(row)}`) });
  console.table(rows);
  if (!rows.every(({ holds }) => holds)) process.exitCode = 1;
}

for (const engine of ['sqlite', 'postgres'] as const) {
  if (values.only && values.only !== 'properties' && values.only !== `properties-${engine}`) continue;
  console.log(`\nproperties-${engine}: the properties of the suite, a hundred stories of each`);
  if (!(await properties(engine))) process.exitCode = 1;
}

if (!values.only || values.only === 'full-disk') {
  console.log('\nfull-disk: PostgreSQL on a file system that fills up');
  if (process.getuid?.() === 0) console.table(await fullDisk());
  else console.log('  Not tried: only root may make a file system.');
}
