// `pnpm bench vendor`: the vendor's screens, and a token, with fifty accounts and with 5,000, of 40 clients each, on SQLite.
import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { type Admin, signIn } from '@countersign/tooling/admin';
import { type RunningServer, startServer } from '@countersign/tooling/server';
import { type BenchDatabase, sqlite } from '../scale/database.ts';
import { markdown } from '../scale/table.ts';
import { type TokenSide, tokenClients, tokenCost } from '../scale/tokenCost.ts';
import { fillAccounts, someAccount } from './fillAccounts.ts';
import { type Asked, questions } from './questions.ts';

const { values } = parseArgs({
  options: { accounts: { type: 'string', default: '5000' }, repeats: { type: 'string', default: '25' } },
});
const sizes = [50, Number(values.accounts)] as const;
const key = Buffer.alloc(32, 1).toString('base64');

interface Side extends TokenSide {
  readonly admin: Admin;
  readonly asked: Asked;
  readonly database: BenchDatabase;
}

const start = (url: string, more: Record<string, string> = {}): Promise<RunningServer> =>
  startServer('/tmp', { DATABASE_URL: url, ENCRYPTION_KEY: key, LOG_LEVEL: 'error', ...more });

/** A published module that every account may use, and a plan. */
async function publish(vera: Admin): Promise<{ moduleId: string; planId: string }> {
  const scopes = '[{ name: "bench.read" }]';
  const made = await vera.ask<{ it: { module: { id: string; version: number } }; plan: { plan: { id: string } } }>(
    `mutation {
      it: createCatalogueModule(input: { key: "bench", name: "Bench", audience: "https://bench.example", scopes: ${scopes} }) { module { id version } }
      plan: createPlan(input: { key: "bench", name: "Bench", limits: { maxClients: 50 } }) { plan { id } }
    }`,
  );
  const { id, version } = made.it.module;
  await vera.ask('mutation($input: PublishModuleInput!) { publishModule(input: $input) { outcome } }', {
    input: { id, expectedVersion: version },
  });
  await vera.ask('mutation($input: GrantEntitlementInput!) { grantEntitlement(input: $input) { outcome } }', {
    input: { moduleId: id },
  });
  return { moduleId: id, planId: made.plan.plan.id };
}

async function sideOf(engine: ReturnType<typeof sqlite>, accounts: number): Promise<Side> {
  const database = await engine.open(`accounts_${accounts}`);
  const first = await start(database.url);
  const [, clientId = '', secret = ''] = /-u '([^:]+):([^']+)'/.exec(first.curl ?? '') ?? [];
  const [person] = first.vendors;
  if (!person) throw new Error('The first start named nobody of the vendor.');
  const admin = await signIn(first.url, person);
  const published = await publish(admin);
  await first.stop();
  const from = performance.now();
  await fillAccounts(database, accounts, { clientId, ...published });
  console.log(`${accounts} accounts in ${Math.round((performance.now() - from) / 1000)} s`);
  // At the same address, where the session goes on.
  const server = await start(database.url, { PORT: String(first.port) });
  const clientIds = await tokenClients(database);
  return {
    database,
    server,
    admin,
    asked: { ...published, accountId: await someAccount(database), clientId: clientIds[0] ?? '' },
    clientIds,
    secret,
  };
}

const median = (times: readonly number[]): number => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;

/** Asks both in turns, so that whatever else the machine does falls upon both. */
async function compare(name: string, sides: readonly [Side, Side]): Promise<string[]> {
  const times: [number[], number[]] = [[], []];
  for (let turn = -2; turn < Number(values.repeats); turn++) {
    for (const side of [0, 1] as const) {
      const { admin, asked } = sides[side];
      const question = questions[name]?.(asked);
      if (!question) continue;
      const from = performance.now();
      await admin.ask(question.document, question.variables);
      if (turn >= 0) times[side].push(performance.now() - from);
    }
  }
  return row(name, median(times[0]), median(times[1]));
}

const row = (name: string, small: number, large: number): string[] => [
  name,
  `${small.toFixed(2)} ms`,
  `${large.toFixed(2)} ms`,
  (large / small).toFixed(2),
];

const engine = sqlite();
const sides: Side[] = [];
try {
  for (const accounts of sizes) sides.push(await sideOf(engine, accounts));
  const [small, large] = sides;
  if (!small || !large) throw new Error('There are two sides.');
  const table: string[][] = [];
  for (const name of Object.keys(questions)) table.push(await compare(name, [small, large]));
  for (const { group, small: few, large: many } of await tokenCost([small, large])) table.push(row(group, few, many));
  const machine = `${cpus().length} × ${cpus()[0]?.model}, Node ${process.version}, load ${loadavg()[0]?.toFixed(1)}`;
  console.log(`\n${new Date().toISOString().slice(0, 10)}, ${machine}\n`);
  console.log(markdown(['what is read', ...sizes.map((size) => `${size} accounts`), 'ratio'], table));
} finally {
  for (const { server, database } of sides) {
    await server.kill();
    await database.close();
  }
  await engine.remove();
}
