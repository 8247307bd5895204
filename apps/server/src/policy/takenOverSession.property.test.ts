import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Change, keys, story } from '../testing/anyChange.js';
import { type Changing, makeChange, openChanging } from '../testing/changing.js';
import { effective, type Facts, grown } from '../testing/effective.js';
import { type RunningServer, startServer } from '../testing/server.js';

/** `STORIES=100 pnpm vitest run takenOverSession` tells as many. */
const runs = Number(process.env.STORIES ?? 3);

let server: RunningServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

const credential = / · (secret|key|privilege|admitted|issuer|providerClient|providerSecret|domain) · /;
/** By what somebody comes to a client's tokens who could not before. */
const opening = / · (redirect|grant|type|enabled|key|secret) · /;
const own = / · scope · countersign:/;

/** What of that which grew is access that outlives a session, told from the rows alone. */
const lasting = (facts: readonly string[], { held }: Facts): string[] => {
  const managers = new Set([...held].filter((fact) => own.test(fact)).map((fact) => fact.split(' · ')[0]));
  return facts.filter(
    (fact) =>
      credential.test(fact) || own.test(fact) || (opening.test(fact) && managers.has(fact.split(' · ')[0] ?? '')),
  );
};

/** Tries each change in a session that was left open, and makes it in a fresh one where that asks for a proof. */
async function livesThrough(place: Changing, changes: readonly Change[]) {
  const left = place.ada;
  server.pass(10 * 60 * 1000);
  const fresh = { ...place, ada: await server.signIn(`ada@${place.ours('people')}`) };
  /** Undefined where a rule of its own refused it. */
  const asked: (boolean | undefined)[] = [];
  for (const change of changes) {
    const before = await effective(place.reads);
    let refusal: string | undefined;
    const made = await makeChange(change, { ...place, ada: left }).catch((error: { code?: string }) => {
      refusal = error.code;
      return undefined;
    });
    if (refusal === undefined) {
      asked.push(made && false);
      const after = await effective(place.reads);
      expect({ change, lasting: lasting(grown(before, after), after) }).toEqual({ change, lasting: [] });
      continue;
    }
    expect(refusal).toBe('STEP_UP_REQUIRED');
    expect(grown(before, await effective(place.reads))).toEqual([]);
    asked.push(true);
    await makeChange(change, fresh);
  }
  return asked;
}

function publicly(redirectUri: string) {
  return { type: 'PUBLIC' as const, grantTypes: ['AUTHORIZATION_CODE'], redirectUris: [redirectUri] };
}

/** By name, ours is the first. */
const managing = { index: 0, modules: [{ index: 0, administrator: true, named: null }], accessTypes: [] };
const idle = { index: 0, modules: [], accessTypes: [] };
const byBoth = { grantTypes: ['CLIENT_CREDENTIALS', 'AUTHORIZATION_CODE'], redirectUris: ['https://a.example/x'] };

const everyWay: readonly (readonly [string, asked: boolean, Change])[] = [
  ['a public client', false, { kind: 'createClient', what: { ...idle, more: publicly('https://a.example/x') } }],
  ['a client with a secret', true, { kind: 'createClient', what: { ...idle, more: {} } }],
  ['a public client that manages', true, { kind: 'createClient', what: { ...managing, more: publicly('com.app:/x') } }],
  ['addresses of a client that manages nothing', false, { kind: 'updateClient', what: { ...idle, more: byBoth } }],
  [
    'one way of it less',
    false,
    { kind: 'updateClient', what: { ...idle, more: { grantTypes: ['CLIENT_CREDENTIALS'] } } },
  ],
  ['what a client may manage', true, { kind: 'updateClient', what: { ...managing, more: {} } }],
  ['its lifetime', false, { kind: 'updateClient', what: { ...managing, more: { accessTokenLifetime: 60 } } }],
  ['another way to its tokens', true, { kind: 'updateClient', what: { ...managing, more: byBoth } }],
  ['another address', true, { kind: 'updateClient', what: { ...managing, more: { redirectUris: ['com.app:/x'] } } }],
  [
    'a key',
    true,
    { kind: 'updateClient', what: { ...managing, more: { publicKeys: JSON.stringify({ keys: keys.slice(0, 1) }) } } },
  ],
  ['a secret', true, { kind: 'addClientSecret', what: { index: 0, more: {} } }],
  ['stopping it', false, { kind: 'disableClient', what: { index: 0 } }],
  ['letting it go on', true, { kind: 'enableClient', what: { index: 0 } }],
  ['less to manage', false, { kind: 'updateClient', what: { ...idle, more: {} } }],
];

test('of what changes a client, all that gives lasting access asks for a proof, and nothing else does', async () => {
  const asked = await livesThrough(
    await openChanging(server),
    everyWay.map(([, , change]) => change),
  );
  expect(everyWay.map(([name], index) => [name, asked[index]])).toEqual(everyWay.map(([name, proof]) => [name, proof]));
});

test('a session that somebody else left open gives them nothing that outlives it, whatever they change', async () => {
  const total: (boolean | undefined)[] = [];
  await fc.assert(
    fc.asyncProperty(story, async (changes) => {
      total.push(...(await livesThrough(await openChanging(server), changes)));
    }),
    { numRuns: runs, endOnFailure: true },
  );
  expect(total.filter((asked) => asked).length).toBeGreaterThan(runs);
  expect(total.filter((asked) => asked === false).length).toBeGreaterThan(runs);
}, 3_600_000);
