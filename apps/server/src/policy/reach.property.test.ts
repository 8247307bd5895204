import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { choose } from '../testing/clientCalls.js';
import { type Browser, type RunningServer, startServer } from '../testing/server.js';

/** `STORIES=100 pnpm vitest run reach.property` tells as many. */
const runs = Number(process.env.STORIES ?? 5);

interface Seen {
  readonly clients: readonly SeenClient[];
  readonly modules: readonly { id: string; key: string; version: number; resourceServerIds: readonly string[] }[];
}
interface SeenClient {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly environment: string;
  readonly secrets: readonly { readonly id: string }[];
  readonly modules: readonly { readonly module: { readonly key: string } }[];
}

let server: RunningServer;
let told = 0;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

async function see(browser: Browser): Promise<Seen> {
  const { data } = await browser.query(`{
    clients(first: 100) { nodes {
      id version name environment enabled redirectUris grantTypes publicKeys
      secrets { id } modules { administrator module { key } }
    } }
    modules(first: 100) { nodes { id key version resourceServerIds } }
  }`);
  return { clients: data.clients.nodes, modules: data.modules.nodes };
}

/** The rule, in other words than the server's: which clients anybody in production could come to feel. */
const mattering = ({ clients, modules }: Seen): SeenClient[] =>
  clients.filter(
    (client) =>
      client.environment === 'production' ||
      client.modules.some(({ module }) => module.key === 'countersign') ||
      modules.some(({ resourceServerIds }) => resourceServerIds.includes(client.id)),
  );
const ofProduction = (seen: Seen) => ({ clients: mattering(seen), modules: seen.modules });

const index = fc.nat(30);
const environment = fc.constantFrom('production', 'uat', 'uat', 'uat');
const keys = fc.subarray(['countersign', 'payroll']);
const redirects = fc.subarray(['https://a.example.com/cb', 'https://b.example.com/cb'], { minLength: 1 });
const step = fc.oneof(
  { weight: 3, arbitrary: fc.record({ does: fc.constant('createClient' as const), environment, keys }) },
  {
    weight: 6,
    arbitrary: fc.record(
      { does: fc.constant('updateClient' as const), client: index, environment, keys, redirectUris: redirects },
      { requiredKeys: ['does', 'client'] },
    ),
  },
  {
    weight: 8,
    arbitrary: fc.record({
      does: fc.constantFrom(
        'addClientSecret' as const,
        'rotateClientSecret' as const,
        'revokeClientSecret' as const,
        'deleteClient' as const,
        'enableClient' as const,
        'enableClients' as const,
      ),
      client: index,
    }),
  },
  { weight: 3, arbitrary: fc.record({ does: fc.constant('updateModule' as const), client: index }) },
  { weight: 5, arbitrary: fc.record({ does: fc.constant('approve' as const) }) },
);
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

/** How every story begins, so that chance alone does not say whether anything was changed at once, and anything waited. */
const opening: readonly Step[] = [
  { does: 'createClient', environment: 'uat', keys: [] },
  { does: 'updateClient', client: 0, keys: ['payroll'] },
  { does: 'updateModule', client: 0 },
  { does: 'updateClient', client: 0, environment: 'production' },
];

test('where production needs two, one admin alone changes nothing that is felt there, whatever they do', async () => {
  const applied = new Map<string, number>();
  const pending = new Map<string, number>();
  const count = (where: Map<string, number>, what: string) => where.set(what, (where.get(what) ?? 0) + 1);

  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 18, maxLength: 28 }), async (drawn) => {
      const account = `story${++told}`;
      await server.makeAccount(account, [`ada@${account}.example.com`, `ben@${account}.example.com`]);
      const ada = await server.signIn(`ada@${account}.example.com`);
      const ben = await server.signIn(`ben@${account}.example.com`);
      const payroll = { key: 'payroll', name: 'Payroll', audience: 'https://api.example.com/payroll' };
      await ada.change('createModule', payroll, '');
      await choose(ada, { typedConfirmation: false, secretsPerClient: 10 });
      await choose(ada, { multiAdmin: { on: true, scope: 'PRODUCTION' } });

      const inputOf = (what: Exclude<Step, { does: 'approve' }>, { clients, modules }: Seen): object | undefined => {
        const granted = (names: readonly string[]) =>
          modules.filter(({ key }) => names.includes(key)).map(({ id }) => ({ moduleId: id, administrator: false }));
        if (what.does === 'createClient') {
          const owner = { email: 'owner@example.com' };
          const grantTypes = ['CLIENT_CREDENTIALS'];
          return { name: 'One', owner, grantTypes, environment: what.environment, modules: granted(what.keys) };
        }
        const client = clients[what.client % Math.max(clients.length, 1)];
        if (!client) return undefined;
        const ref = { id: client.id, expectedVersion: client.version };
        switch (what.does) {
          case 'updateClient': {
            const { does: _does, client: _client, keys: names, ...fields } = what;
            return { ...ref, ...fields, ...(names && { modules: granted(names) }) };
          }
          case 'updateModule': {
            const module = modules.find(({ key }) => key === 'payroll');
            return module && { id: module.id, expectedVersion: module.version, resourceServerIds: [client.id] };
          }
          case 'enableClients':
            return { clients: [ref] };
          case 'revokeClientSecret':
            return client.secrets[0] && { id: client.id, secretId: client.secrets[0].id };
          default:
            return ref;
        }
      };

      let before = await see(ada);
      for (const what of [...opening, ...drawn]) {
        if (what.does === 'approve') {
          const { data } = await ben.query(
            '{ changeRequests(first: 1, filter: { state: OPEN }) { nodes { id version } } }',
          );
          const [asked] = data.changeRequests.nodes;
          if (asked) await ben.change('approveChangeRequest', { id: asked.id, expectedVersion: asked.version }, '');
          before = await see(ada);
          continue;
        }
        const input = inputOf(what, before);
        if (!input) continue;
        const answer = await ada.change(what.does, input, '').catch((refusal: { code: string }) => refusal);
        if (!('outcome' in answer)) {
          expect(['INVALID_INPUT', 'CONFLICT']).toContain(answer.code);
          continue;
        }
        count(answer.outcome === 'APPLIED' ? applied : pending, what.does);
        const after = await see(ada);
        expect(ofProduction(after), what.does).toEqual(ofProduction(before));
        before = after;
      }
    }),
    { numRuns: runs, endOnFailure: true },
  );
  if (process.env.STORIES)
    console.table({ applied: Object.fromEntries(applied), pending: Object.fromEntries(pending) });
  expect(applied.get('createClient') ?? 0, 'made elsewhere at once').toBeGreaterThan(0);
  expect(applied.get('updateClient') ?? 0, 'changed elsewhere at once').toBeGreaterThan(0);
  expect(pending.get('updateClient') ?? 0, 'changes that waited').toBeGreaterThan(0);
  expect(pending.get('updateModule') ?? 0, 'resource servers that waited').toBeGreaterThan(0);
}, 3_600_000);
