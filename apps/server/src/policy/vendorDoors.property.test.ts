import { managementScopeNames } from '@countersign/schema';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { freshDatabase, openStore } from '../store/testing/freshDatabase.js';
import { readTables } from '../store/testing/runSql.js';
import { catalogueExamples } from '../testing/catalogueExamples.js';
import { customerExamples } from '../testing/customerExamples.js';
import { allManagement, delegate, queryWith, redirectUri } from '../testing/managementApp.js';
import { everyMutation, sendMutation } from '../testing/mutations.js';
import { choose, openPair, type Pair } from '../testing/pair.js';
import type { Browser } from '../testing/server.js';
import { commandScopes } from './commandScopes.js';

/** The vendor's account, whose power is over others: two admins, a tool of its own and one that acts in Ada's name. */
let pair: Pair;
let url: string;
const doors = ['page', 'tool', 'delegated'] as const;
type Door = (typeof doors)[number];
let by: Record<Door | 'ben', Browser>;

/** `STORIES=20 pnpm vitest run vendorDoors` tells as many, of all that there are. */
const runs = Number(process.env.STORIES ?? 1);
const examples = { ...customerExamples, ...catalogueExamples };
// What no program may do at all has a walk of its own, in customers/graphql/supportDoor.test.ts.
const isForPrograms = (name: string) => Object(commandScopes)[name] !== 'nobody';
const mutations = new Map(
  (await everyMutation()).filter(({ name }) => examples[name] && isForPrograms(name)).map((one) => [one.name, one]),
);

async function program(grantTypes: readonly string[]) {
  const { ada, ben } = pair;
  const redirectUris = grantTypes.includes('AUTHORIZATION_CODE') ? [redirectUri] : [];
  const owner = { email: 'owner@example.com' };
  const input = { name: `Program ${grantTypes}`, grantTypes, redirectUris, owner, modules: await allManagement(ada) };
  const { changeRequest, secret } = await ada.change(
    'createClient',
    input,
    'changeRequest { id version subject { id } } secret { value }',
  );
  await ben.change('approveChangeRequest', { id: changeRequest.id, expectedVersion: changeRequest.version }, '');
  return { id: changeRequest.subject.id, secret: secret.value };
}

beforeAll(async () => {
  url = await freshDatabase();
  pair = await openPair({ store: await openStore(url) });
  await choose(pair, { machinesMaySkipStepUp: true });
  const tool = await program(['CLIENT_CREDENTIALS']);
  const body = new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: tool.id,
    client_secret: tool.secret,
  });
  const own = await (await fetch(`${pair.server.url}/oauth/token`, { method: 'POST', body })).json();
  const app = await program(['AUTHORIZATION_CODE']);
  const inName = await delegate(pair.server, app, pair.ada, Object.values(managementScopeNames).join(' '));
  const asking = (token: string) => ({ query: queryWith(pair.server, token) }) as Browser;
  by = { page: pair.ada, ben: pair.ben, tool: asking(own.access_token), delegated: asking(inName.access_token) };
});
afterAll(() => pair.server.close());

type Row = Readonly<Record<string, unknown>>;
const tables = [
  'accounts',
  'customers',
  'plans',
  'entitlements',
  'modules',
  'catalogues',
  'admins',
  'clients',
  'people',
];
const noChange = ['version', 'updated_at', 'invitation_hash', 'invitation_expires_at', 'state_since'];

/** What the database says of all accounts, read past the server. */
async function rows(): Promise<Map<string, Row>> {
  const found = new Map<string, Row>();
  for (const [table, all] of await readTables(url, tables)) {
    for (const row of all as Row[]) {
      const key = row.id ?? [row.account_id, row.kind, row.grantee_id, row.thing_id].join(' ');
      found.set(
        `${table} ${key}`,
        Object.fromEntries(Object.entries(row).filter(([name]) => !noChange.includes(name))),
      );
    }
  }
  return found;
}

/** What one may do alone: stop something in an emergency, and write drafts that nobody else sees. Rows say it, not commands. */
function isFree(key: string, before: Row | undefined, after: Row | undefined): boolean {
  if (key.startsWith('customers ')) return after?.state === 'SUSPENDED' && before?.state !== 'SUSPENDED';
  if (key.startsWith('modules ')) return [before, after].every((row) => !row || row.state === 'DRAFT');
  if (key.startsWith('catalogues ')) return true;
  return key.startsWith('clients ') && !off(before?.enabled) && off(after?.enabled);
}
const off = (value: unknown) => value === false || value === 0;

function effects(before: Map<string, Row>, after: Map<string, Row>): string[] {
  const keys = [...new Set([...before.keys(), ...after.keys()])];
  return keys.filter((key) => {
    const [old, now] = [before.get(key), after.get(key)];
    return JSON.stringify(old) !== JSON.stringify(now) && !isFree(key, old, now);
  });
}

const words = fc.array(
  fc.record({ who: fc.constantFrom('page', 'ben', 'tool', 'delegated'), word: fc.constantFrom('approve', 'confirm') }),
  { maxLength: 4 },
);
const many = process.env.STORIES ? mutations.size : 15;
const step = (name: string, door: Door) => fc.record({ name: fc.constant(name), door: fc.constant(door), words });
/** Many of them in any order, each by one of the doors. */
const story = fc
  .shuffledSubarray([...mutations.keys()], { minLength: many, maxLength: many })
  .chain((names) => fc.tuple(...names.map((name, index) => step(name, doors[index % doors.length] ?? 'page'))));

test('whatever the vendor’s people and tools do, no account, plan or published module is changed by one of them alone', async () => {
  const tookEffect = new Map<string, number>();
  await fc.assert(
    fc.asyncProperty(story, async (steps) => {
      for (const { name, door, words: drawn } of steps) {
        const mutation = mutations.get(name);
        if (!mutation) throw new Error(`There is no ${name}.`);
        const values = (await examples[name]?.(pair)) ?? {};
        let before = await rows();
        const { changeRequest } = await sendMutation(by[door], mutation, values);
        const asked = await rows();
        expect(effects(before, asked), `${name} by ${door}, at once`).toEqual([]);
        before = asked;
        if (!changeRequest) continue;
        const behind = new Set(door === 'page' ? ['page'] : []);
        // The two people, each in a session of their own, whoever asked.
        const both = [
          { who: 'ben', word: 'approve' },
          { who: 'page', word: door === 'delegated' ? 'confirm' : 'approve' },
        ] as const;
        for (const { who, word } of [...drawn, ...both]) {
          const { version } = (await pair.server.store.within(pair.accountId).changes.byId(changeRequest.id)) ?? {};
          const text = `mutation($input: ShownChangeRequestInput!) { ${word}ChangeRequest(input: $input) { outcome } }`;
          const input = { id: changeRequest.id, expectedVersion: version };
          const { errors } = await by[who].query(text, { input });
          if (!errors) behind.add(who);
          const after = await rows();
          const found = effects(before, after);
          before = after;
          if (found.length === 0) continue;
          expect([...behind].sort(), `${name} by ${door}: ${found}`).toEqual(['ben', 'page']);
          tookEffect.set(door, (tookEffect.get(door) ?? 0) + 1);
        }
      }
    }),
    { numRuns: runs, endOnFailure: true },
  );
  if (process.env.STORIES) console.table(Object.fromEntries(tookEffect));
  for (const door of doors) expect(tookEffect.get(door) ?? 0, door).toBeGreaterThan(0);
}, 3_600_000);
