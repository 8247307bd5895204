import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Plan } from '../model/plan.js';
import type { Store } from '../model/ports/store.js';
import type { Table } from '../model/records.js';
import { freshStore } from '../store/testing/freshDatabase.js';
import { mutationExamples } from '../testing/mutationExamples.js';
import { everyMutation, type Mutation, sendMutation } from '../testing/mutations.js';
import { choose, openPair, type Pair } from '../testing/pair.js';
import type { Browser } from '../testing/server.js';

/**
 * The tables of whose rows each is a way in, or to tokens, that is there when the session is not any more. Total by type: a
 * table that comes later does not compile without a thought.
 */
const isCredential: Readonly<Record<Table, boolean>> = {
  admins: true,
  identityProviders: true,
  identityDomains: true,
  identityLinks: true,
  passkeys: true,
  totpFactors: true,
  backupCodes: true,
  sessions: true,
  tickets: true,
  clientSecrets: true,
  secretShareLinks: true,
  consents: true,
  personalTokens: true,
  // By these a dead secret is known again: nobody gets in by one.
  pastSecrets: false,
  // Of a session, for that session alone; and what was told once is erased when it dies.
  keptAnswers: false,
  // What a client is granted is none without its secrets, but for Countersign itself: see `lends`.
  clients: false,
  clientModules: false,
  clientScopes: false,
  clientAccessTypes: false,
  clientLabels: false,
  people: false,
  adminAccessTypes: false,
  accounts: false,
  accountSearchTerms: false,
  customers: false,
  // A question, which somebody else answers.
  supportAccesses: false,
  factorResets: false,
  announcements: false,
  modules: false,
  moduleNames: false,
  catalogues: false,
  entitlements: false,
  plans: false,
  accessTypes: false,
  changeRequests: false,
  changeSubjects: false,
  changeDependencies: false,
  changeVotes: false,
  clientSearchTerms: false,
  lastUses: false,
  outbox: false,
  securityEvents: false,
  // By its keys we prove ourselves to an endpoint; nobody comes in by them.
  webhookKeys: false,
  webhookEndpoints: false,
  webhookProgress: false,
  webhookDeliveries: false,
  auditHeads: false,
  dataKeys: false,
};

const mutations = await everyMutation();

let pair: Pair;
let management: string;
/** Ada's, in which she proved a second factor ten minutes ago. */
let left: Browser;
/** What was committed while it was listened to. */
let plans: Plan[] | undefined;

beforeAll(async () => {
  const { unlock, ...locked } = await freshStore();
  const heard = (store: Store): Store => ({
    ...store,
    commit: (plan) => {
      plans?.push(plan);
      return store.commit(plan);
    },
  });
  pair = await openPair({ store: { ...locked, unlock: (...by) => heard(unlock(...by)) } });
  const { server, ada } = pair;
  const { data } = await ada.query('{ modules(first: 1) { nodes { id } } }');
  management = data.modules.nodes[0].id;
  left = ada;
  server.pass(10 * 60 * 1000);
  pair = { ...pair, ada: await server.signIn('ada@example.com'), ben: await server.signIn('ben@example.com') };
});
afterAll(() => pair.server.close());

/** Puts each command to what was left open. Answers those that it let, with what they committed. */
async function letIn(about: Pair): Promise<Map<string, readonly Plan[]>> {
  const examples: [Mutation, object | undefined][] = [];
  for (const mutation of mutations) examples.push([mutation, await mutationExamples[mutation.name]?.(about)]);
  // Now nothing waits, so that what is let through takes effect.
  await choose(pair, { multiAdmin: { on: false } });
  const done = new Map<string, readonly Plan[]>();
  for (const [mutation, values] of examples) {
    plans = [];
    const answer = await sendMutation(left, mutation, values ?? {}).catch(({ message }: Error) => message);
    if (!/Confirm that it is you/.test(answer)) done.set(mutation.name, plans);
  }
  plans = undefined;
  const { data } = await pair.ada.query('{ account { version } }');
  const on = { expectedVersion: data.account.version, multiAdmin: { on: true } };
  await pair.ada.change('updateAccountSettings', on, 'account { id }');
  return done;
}

const writesOf = (committed: readonly Plan[]) => committed.flatMap(({ writes }) => writes);
const credentialsIn = (committed: readonly Plan[]) =>
  writesOf(committed).flatMap((write) => ('insert' in write && isCredential[write.insert] ? [write.insert] : []));

/** Whether a client comes to be able to act, or to be used by others, as it was not. */
const lends = (committed: readonly Plan[]) =>
  writesOf(committed).some((write) => 'insert' in write && ['clients', 'clientModules'].includes(write.insert)) ||
  committed.some(({ audit }) =>
    // An entry about a request says what was asked for, which is not done by it.
    audit.some(
      ({ subject, changes }) =>
        subject.kind !== 'changeRequest' && changes.some(({ field, after }) => field === 'enabled' && after === true),
    ),
  );

test('with a session that somebody else left open, no command makes a credential', async () => {
  const done = await letIn(pair);
  expect([...done].filter(([, committed]) => credentialsIn(committed).length > 0)).toEqual([]);
  expect([...done.keys()]).toContain('enableClient');
  expect([...done.values()].filter((committed) => committed.length > 0).length, 'took effect').toBeGreaterThan(12);
});

test('nor does any lend what may be done in Countersign itself', async () => {
  const done = await letIn({ ...pair, clients: { modules: [{ moduleId: management, administrator: true }] } });
  expect([...done].filter(([, committed]) => lends(committed)).map(([name]) => name)).toEqual([]);
  expect([...done.keys()]).not.toContain('enableClient');
  expect([...done.values()].filter((committed) => committed.length > 0).length, 'took effect').toBeGreaterThan(12);
});
