import { afterAll, beforeAll, expect, test } from 'vitest';
import { createAccessType } from '../../accessTypes/createAccessType.js';
import type { AccountReads } from '../../kernel/reads.js';
import { makeWorld, type World } from '../../testing/world.js';

let ours: World;
let theirs: World;
let foreign: AccountReads;
let id: { client: string; module: string; accessType: string; admin: string; person: string };

beforeAll(async () => {
  ours = await makeWorld('acc_ours');
  theirs = await makeWorld('acc_theirs', ours.store);
  const { result } = await ours.run(createAccessType, { name: 'Ours' });
  const module = (await ours.makeModule('ours', [])).id;
  const client = await ours.makeClient({ modules: [{ moduleId: module }], accessTypeIds: [result.accessTypeId] });
  const person = await ours.store.open.personByEmail('ada-acc_ours@example.com');
  const admin = await ours.store.within('acc_ours').admins.byPerson(person?.id ?? '');
  id = {
    client: client.id,
    module,
    accessType: result.accessTypeId,
    admin: admin?.id ?? '',
    person: person?.id ?? '',
  };
  foreign = theirs.store.within('acc_theirs');
});
afterAll(() => ours.close());

const everything = { limit: 1000, backwards: false };

/** Every read of an account, given ids of another; a read that is not named here does not compile. */
type Probes<Part> = { readonly [Read in keyof Part]: (part: Part) => Promise<unknown> };

async function probe<Part>(part: Part, probes: Probes<Part>): Promise<Record<string, unknown>> {
  const answers: Record<string, unknown> = {};
  for (const read of Object.keys(probes) as (keyof Part & string)[]) answers[read] = await probes[read](part);
  return answers;
}

test('another account’s clients cannot be read by any read, whoever names their ids', async () => {
  const answers = await probe(foreign.clients, {
    byId: (clients) => clients.byId(id.client),
    byIds: (clients) => clients.byIds([id.client]),
    page: async (clients) => (await clients.page({ search: id.client }, 'NAME_ASC', everything)).items,
    secretsOf: (clients) => clients.secretsOf([id.client]),
    modulesOf: (clients) => clients.modulesOf([id.client]),
    accessTypesOf: (clients) => clients.accessTypesOf([id.client]),
    isIdTaken: (clients) => clients.isIdTaken(id.client),
  });
  expect(answers).toEqual({
    byId: undefined,
    byIds: [],
    page: [],
    secretsOf: [],
    modulesOf: [],
    accessTypesOf: [],
    // The one exception: an id is never used twice, not even by another account.
    isIdTaken: true,
  });
});

test('nor their modules', async () => {
  const answers = await probe(foreign.modules, {
    byId: (modules) => modules.byId(id.module),
    byIds: (modules) => modules.byIds([id.module]),
    all: async (modules) => (await modules.all()).filter(({ accountId }) => accountId !== 'acc_theirs'),
    page: async (modules) =>
      (await modules.page(everything)).items.filter(({ accountId }) => accountId !== 'acc_theirs'),
    isGranted: (modules) => modules.isGranted(id.module),
  });
  expect(answers).toEqual({ byId: undefined, byIds: [], all: [], page: [], isGranted: false });
});

test('nor how many they have', async () => {
  const answers = await probe(foreign.census, {
    clients: (census) => census.clients(),
    isInhabited: (census) => census.isInhabited('production'),
    clientsWithTokensOver: (census) => census.clientsWithTokensOver(1),
    clientsWithSecretsOver: (census) => census.clientsWithSecretsOver(0, 0),
    copiesKept: (census) => census.copiesKept(),
    secretsEnding: (census) => census.secretsEnding(0),
    secretsLivingOver: (census) => census.secretsLivingOver(0, 0),
  });
  expect(answers).toEqual({
    clients: 0,
    isInhabited: false,
    clientsWithTokensOver: 0,
    clientsWithSecretsOver: 0,
    copiesKept: 0,
    secretsEnding: 0,
    secretsLivingOver: 0,
  });
});

test('nor their access types', async () => {
  const answers = await probe(foreign.accessTypes, {
    byId: (accessTypes) => accessTypes.byId(id.accessType),
    byIds: (accessTypes) => accessTypes.byIds([id.accessType]),
    byName: (accessTypes) => accessTypes.byName('Ours'),
    all: (accessTypes) => accessTypes.all(),
    page: async (accessTypes) => (await accessTypes.page(everything)).items,
    isAssigned: (accessTypes) => accessTypes.isAssigned(id.accessType),
  });
  expect(answers).toEqual({ byId: undefined, byIds: [], byName: undefined, all: [], page: [], isAssigned: false });
});

test('nor their audit', async () => {
  const entries = [];
  for await (const entry of foreign.audit.chain()) entries.push(entry);
  expect(entries.map(({ accountId }) => accountId)).toEqual(['acc_theirs']);
  expect((await foreign.audit.page({ subjectId: id.client }, everything)).items).toEqual([]);
});

test('a module of another account does not filter clients into view', async () => {
  await theirs.makeClient();
  expect((await foreign.clients.page({ moduleId: id.module }, 'NAME_ASC', everything)).items).toEqual([]);
});
