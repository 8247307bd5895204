import Database from 'better-sqlite3';
import pg from 'pg';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { makeWorld, type World } from '../../testing/world.js';
import { engine, freshDatabase, openStore } from '../testing/freshDatabase.js';
import { askAll } from './askAll.js';
import { openReads } from './everyOpenRead.js';
import { accountReads } from './everyRead.js';
import { customerReadExamples, openDoor } from './everyReadAcross.js';

let url: string;
let world: World;
const asked = new Set<string>();

beforeAll(async () => {
  url = await freshDatabase();
  await withoutStatistics[engine]();
  world = await makeWorld('acc_planned', await openStore(url));
});
afterAll(() => world.close());

/**
 * The plans of PostgreSQL depend on statistics that autovacuum gathers of one table and not yet of another, at a moment
 * that nobody chooses. Without any, it takes a table to have ten pages at least (table_block_relation_estimate_size).
 */
const withoutStatistics = {
  sqlite: async () => {},
  postgres: () =>
    asOwner((client) =>
      client.query(`do $$ declare name text; begin
        for name in select quote_ident(tablename) from pg_tables where schemaname = 'public' loop
          execute 'alter table ' || name || ' set (autovacuum_enabled = false)';
        end loop;
      end $$`),
    ),
};

async function asOwner<T>(use: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(url);
  await client.connect();
  return use(client).finally(() => client.end());
}

/** Notes every statement that reaches the driver. */
function listen() {
  const { prepare } = Database.prototype;
  const { query } = pg.Client.prototype;
  vi.spyOn(Database.prototype, 'prepare').mockImplementation(function (this: Database.Database, sql: string) {
    asked.add(sql);
    return prepare.call(this, sql) as never;
  });
  vi.spyOn(pg.Client.prototype, 'query').mockImplementation(function (this: pg.Client, ...args: unknown[]) {
    const [query0] = args;
    asked.add(typeof query0 === 'string' ? query0 : String((query0 as { text?: string }).text));
    return query.apply(this, args as never);
  } as never);
}

// Read as a whole, and always small: what is a handful in the largest installation.
const small = /\b(catalogues(?:_pkey)?|signing_keys|anchor_keys|leases|security_events)\b/;

interface Node {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Index Name'?: string;
  readonly 'Index Cond'?: string;
  readonly Plans?: readonly Node[];
}

/** What a statement itself puts together and gives a name: to read that is not to read a table. */
const namedIn = (sql: string) =>
  new Set(
    [...sql.matchAll(/(\w+) as (?:materialized )?\(|\) (?:as )?"?(\w+)"?/g)].map(
      ([, before, after]) => before ?? after,
    ),
  );

type Steps = (sql: string) => string[] | Promise<string[]>;

/** Has an engine tell the steps of a statement that look at a table, or at an index, from one end to the other. */
const scans = {
  async sqlite(tell: (steps: Steps) => Promise<void>): Promise<void> {
    const database = new Database(url);
    // What it knows is that tables are small here; knowing nothing, it takes them to be large.
    database.exec('delete from sqlite_stat1; delete from sqlite_stat4; analyze sqlite_schema');
    await tell((sql) =>
      database
        .prepare<unknown[], { detail: string }>(`explain query plan ${sql}`)
        .all(...Array.from({ length: sql.split('?').length - 1 }, () => null))
        .map(({ detail }) => detail)
        .filter((detail) => /^SCAN (?!CONSTANT|json_each|\(|.*VIRTUAL TABLE)/.test(detail))
        .filter((detail) => !namedIn(sql).has(detail.split(' ')[1])),
    ).finally(() => database.close());
  },
  postgres: (tell: (steps: Steps) => Promise<void>): Promise<void> =>
    asOwner(async (client) => {
      const counted = `select relname from pg_class
        where relkind = 'r' and relnamespace = 'public'::regnamespace and reltuples >= 0`;
      expect((await client.query(counted)).rows, 'no table has statistics').toEqual([]);
      // Tables are small here: what would be read by an index, and looked up row by row, once they are large is read so now.
      await client.query('set enable_seqscan = off; set enable_mergejoin = off; set enable_hashjoin = off');
      await tell(async (sql) => {
        const { rows } = await client.query(`explain (generic_plan, format json) ${sql}`);
        return wholeIn(rows[0]['QUERY PLAN'][0].Plan);
      });
    }),
};

const wholeIn = (node: Node): string[] => [
  ...(/^(Seq|Index|Index Only|Bitmap Index) Scan$/.test(node['Node Type']) && !node['Index Cond']
    ? [`${node['Node Type']} on ${node['Relation Name'] ?? node['Index Name']}`]
    : []),
  ...(node.Plans ?? []).flatMap(wholeIn),
];

test('no question to the database makes it read a table from one end to the other', async () => {
  const client = await world.makeClient();
  // More than are looked at before an index of what is asked for is.
  for (let made = 0; made < 110; made++) await world.makeClient();
  const known = {
    client: client.id,
    secret: 's',
    module: 'm',
    accessType: 'a',
    admin: 'a',
    person: 'p',
    session: 's',
    request: 'r',
    email: 'e',
  };
  listen();
  const { within: _w, acrossAccounts: _a, commit: _c, close: _x, unlock: _u, ...rest } = world.store;
  await askAll(world.store.within('acc_planned'), accountReads(known));
  await askAll(rest, openReads(known));
  await askAll(openDoor(world.store), customerReadExamples('acc_planned'));
  await world.makeClient();
  vi.restoreAllMocks();

  const questions = [...asked].filter((sql) => /^\s*(select|with|update|delete|insert)/i.test(sql));
  expect(questions.length).toBeGreaterThan(80);
  const slow: Record<string, string[]> = {};
  await scans[engine](async (steps) => {
    for (const sql of questions) {
      const found = (await steps(sql)).filter((step) => !small.test(step));
      // The first row that comes is enough.
      if (found.length > 0 && !/from "accounts" limit/.test(sql)) slow[sql] = found;
    }
  });
  expect(slow).toEqual({});
});
