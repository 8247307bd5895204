import { commandNames } from '@countersign/schema';
import { getNamedType, isInterfaceType, isObjectType } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { commands } from '../../policy/commands.js';
import { addClient } from '../../testing/clientCalls.js';
import { lookingInside } from '../../testing/lookingInside.js';
import { allManagement, queryWith } from '../../testing/managementApp.js';
import { mutationExamples } from '../../testing/mutationExamples.js';
import { everyMutation, type Mutation } from '../../testing/mutations.js';
import { choose, openPair, type Pair } from '../../testing/pair.js';
import type { GraphqlAnswer } from '../../testing/server.js';
import { graphqlSchema } from '../../transport/graphqlServer/schema.js';

type Ask = (text: string, variables?: object) => Promise<GraphqlAnswer>;

/** The vendor's account, and a customer's, in which everything of these tests is. */
let vendor: Pair;
let customer: Pair;
let tool: Ask;
/** Ids of what is inside, by the query that answers it. */
let ids: Readonly<Record<string, string>>;
let secret: string;

beforeAll(async () => {
  vendor = await openPair();
  const { server } = vendor;
  const accountId = 'acc_inside';
  await server.makeAccount(accountId, ['eve@example.com', 'finn@example.com']);
  const [eve, finn] = [await server.signIn('eve@example.com'), await server.signIn('finn@example.com')];
  const client = await addClient(eve, { name: 'Planted' });
  const module = { key: 'planted', name: 'Planted', audience: 'https://planted.example.com' };
  const made = await eve.change('createModule', module, 'module { id }');
  const accessType = { name: 'Planted', permissions: [{ object: 'Invoice', operations: ['READ'] }] };
  const type = await eve.change('createAccessType', accessType, 'accessType { id }');
  const { data } = await eve.query('{ account { version } viewer { id } }');
  const on = { expectedVersion: data.account.version, multiAdmin: { on: true, scope: 'EVERYTHING' } };
  await eve.change('updateAccountSettings', on, 'account { id }');
  const adaAdmin = await server.store.within(accountId).admins.byId(data.viewer.id);
  if (!adaAdmin) throw new Error('Eve is not there.');
  customer = { server, accountId, ada: eve, ben: finn, adaAdmin };
  const asked = { key: 'another', name: 'Another', audience: 'https://another.example.com' };
  const { changeRequest } = await eve.change('createModule', asked, 'changeRequest { id }');
  secret = client.secret;
  ids = {
    client: client.id,
    module: made.module.id,
    accessType: type.accessType.id,
    changeRequest: changeRequest.id,
    admin: data.viewer.id,
    findClient: client.id,
    catalogueModule: made.module.id,
    customer: accountId,
    node: client.id,
  };
  await choose(vendor, { multiAdmin: { on: false } });
  const app = await addClient(vendor.ada, { name: 'Tool', modules: await allManagement(vendor.ada) });
  const body = new URLSearchParams({ grant_type: 'client_credentials', client_id: app.id, client_secret: app.secret });
  const token = await (await fetch(`${server.url}/oauth/token`, { method: 'POST', body })).json();
  tool = queryWith(server, token.access_token);
});
afterAll(() => vendor.server.close());

/** Has an admin of the customer open the door to the vendor's Ada. Answers how she asks inside, with the next session. */
async function openDoor(): Promise<Ask> {
  const input = { accountId: customer.accountId, reason: 'They asked', hours: 4 };
  const shown = 'supportAccess { id version } changeRequest { id version }';
  const { supportAccess } = await vendor.ada.change('requestSupportAccess', input, shown);
  const { id, version } = supportAccess;
  const { changeRequest } = await customer.ada.change('openSupportAccess', { id, expectedVersion: version }, shown);
  const seen = { id: changeRequest.id, expectedVersion: changeRequest.version };
  await customer.ben.change('approveChangeRequest', seen, 'outcome');
  await vendor.ada.change('enterAccount', { id }, 'outcome');
  return lookingInside(vendor.server, vendor.ada, id);
}

let opened: Promise<Ask> | undefined;
const door = (): Promise<Ask> => {
  opened ??= openDoor();
  return opened;
};

const table = (rows: readonly (readonly string[])[]): string =>
  `${rows
    .map((row) =>
      row
        .map((text, column) => text.padEnd(column === 0 ? 38 : 16))
        .join(' ')
        .trimEnd(),
    )
    .join('\n')}\n`;

/** What came of it: the code of the refusal, what is inside, or only what is the caller's own. */
function outcome({ data, errors }: GraphqlAnswer, isCard: boolean, isInside: boolean): string {
  const code = errors?.[0]?.extensions.code;
  if (code !== undefined) return String(code);
  const said = JSON.stringify(data);
  expect(said.includes(secret), 'never a secret').toBe(false);
  const { customer: account, ...inside } = ids;
  const shows = [...Object.values(inside), account ?? ''].some((id) => said.includes(id));
  return isInside ? 'inside' : shows ? (isCard ? 'card' : 'inside') : 'own';
}

/** Reads across accounts, which answer cards and sums: the reviewed list is `customerReadRules`. */
const across = [
  'customers',
  'customer',
  'findClient',
  'findPerson',
  'clientsInTrouble',
  'supportAccessesOfCustomers',
  'factorResetsOfCustomers',
];
/** It asks an address outside. */
const notAsked = 'identityProviderTrial';

/** Every query of the schema, about what is inside wherever it takes an id. */
async function everyQuery() {
  const fields = Object.values((await graphqlSchema()).getQueryType()?.getFields() ?? {});
  return fields
    .filter(({ name }) => name !== notAsked)
    .map(({ name, args, type }) => {
      const takes = (arg: string) => args.some((one) => one.name === arg);
      const given = takes('resolution')
        ? '(resolution: DAY, from: "2026-01-01T00:00:00Z")'
        : takes('email')
          ? '(email: "eve@example.com")'
          : takes('sequence')
            ? '(endpointId: "none", sequence: 1)'
            : takes('by')
              ? `(by: { id: "${ids[name] ?? 'none'}" })`
              : takes('id')
                ? `(id: "${ids[name] ?? 'none'}")`
                : '';
      const named = getNamedType(type);
      const has = (field: string) => (isObjectType(named) || isInterfaceType(named)) && field in named.getFields();
      const shown = has('nodes')
        ? '{ nodes { id } }'
        : has('id')
          ? '{ id }'
          : isObjectType(named)
            ? '{ __typename }'
            : '';
      return { name, text: `{ it: ${name}${given} ${shown} }` };
    })
    .sort((one, other) => (one.name < other.name ? -1 : 1));
}

const heads = ['', 'person, shut', 'tool, shut', 'person, open', 'tool, open'];

test('what the vendor’s people and tools read of an account, the door open and shut, is the matrix that was reviewed', async () => {
  const queries = await everyQuery();
  const ask = async (by: Ask, isInside = false) => {
    const answers: string[] = [];
    for (const { name, text } of queries) answers.push(outcome(await by(text), across.includes(name), isInside));
    return answers;
  };
  const shut = [await ask(vendor.ada.query), await ask(tool)];
  const inside = await door();
  const open = [await ask(inside, true), await ask(tool)];
  const rows = queries.map(({ name }, index) => [name, ...[...shut, ...open].map((each) => each[index] ?? '')]);
  await expect(table([heads, ...rows])).toMatchFileSnapshot('supportDoor.queries.txt');
  expect(open[1], 'to a tool no door is opened').toEqual(shut[1]);
  expect(shut.flat().filter((one) => one === 'inside')).toEqual([]);
});

test('and what they change there: nothing', async () => {
  const isOfVendor = (name: string) => {
    const rule = commands[commandNames.find((known) => known === name) ?? 'signIn'];
    return rule.who === 'vendor' || ('needs' in rule && rule.needs?.includes('SUPPORT_ACCOUNTS'));
  };
  const mutations = (await everyMutation()).filter(({ name }) => !isOfVendor(name));
  const inside = await door();
  const rows: string[][] = [];
  for (const mutation of mutations) {
    const values = (await mutationExamples[mutation.name]?.(customer)) ?? {};
    const before = await written();
    const by = [
      ...[vendor.ada.query, tool].map((ask) => send(ask, mutation, values, true)),
      send(inside, mutation, values),
    ];
    const answers = await Promise.all(by);
    rows.push([mutation.name, ...answers, ...answers.slice(1, 2)]);
    expect(await written(), mutation.name).toEqual(before);
  }
  rows.sort(([one = ''], [other = '']) => (one < other ? -1 : 1));
  await expect(table([heads, ...rows])).toMatchFileSnapshot('supportDoor.mutations.txt');
  expect(rows.filter(([, , , open]) => open !== 'FORBIDDEN')).toEqual([]);
}, 300_000);

/** The last that the customer's audit says. */
const written = async () => (await customer.ada.query('{ auditEntries(first: 1) { nodes { seq } } }')).data;

/** What is of their own account is only tried, so that the next finds it as it was. */
async function send(ask: Ask, { name, args }: Mutation, values: object, dryRun = false): Promise<string> {
  const given: object = { ...values, ...(dryRun && { dryRun }) };
  const named = args.filter((arg) => arg.name in given);
  const variables = named.map((arg) => `$${arg.name}: ${arg.type}`).join(', ');
  const passed = named.map((arg) => `${arg.name}: $${arg.name}`).join(', ');
  const text = `mutation${variables && `(${variables})`} { it: ${name}${passed && `(${passed})`} { outcome } }`;
  const { data, errors } = await ask(text, given);
  const code = errors?.[0]?.extensions.code;
  if (code !== undefined) return String(code);
  return data.it.outcome === 'PREVIEWED' ? 'own' : data.it.outcome;
}
