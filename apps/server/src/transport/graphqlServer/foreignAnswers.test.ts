import {
  type GraphQLInputType,
  getNamedType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isScalarType,
} from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { selection } from '../../testing/anyOperation.js';
import type { Arguments } from '../../testing/example.js';
import { mutationExamples } from '../../testing/mutationExamples.js';
import { everyMutation, type Mutation, sendMutation } from '../../testing/mutations.js';
import { openPair, type Pair, settle } from '../../testing/pair.js';
import type { Browser } from '../../testing/server.js';
import { graphqlSchema } from './schema.js';

const schema = await graphqlSchema();
const mutations = await everyMutation();

let pair: Pair;
/** Holds every privilege, in another account. */
let eve: Browser;
/** What there is in the first account: an id or a name of each kind. */
let there: Readonly<Record<string, string>>;

const newIds = /\b(?:[a-z]{2,6})_[a-z0-9]{12,}\b/g;
/** The same, of which there is none anywhere. */
const ofNobody = (text: string): string => text.replace(newIds, (id) => `${id.slice(0, -8)}22222222`);
const withoutIds = (text: string): string => text.replace(newIds, 'id');

beforeAll(async () => {
  pair = await openPair();
  await pair.server.makeAccount('acc_eve', ['eve@elsewhere.example']);
  eve = await pair.server.signIn('eve@elsewhere.example');
  const args = async (name: string) => (await mutationExamples[name]?.(pair))?.input ?? {};
  const client = await settle(pair, 'createClient', await args('createClient'));
  const { data } = await pair.ada.query('query($id: ID!) { client(id: $id) { name secrets { id } } }', { id: client });
  const waiting = await pair.ada.change('createModule', await args('createModule'), 'changeRequest { id }');
  there = {
    client,
    secret: data.client.secrets[0].id,
    clientName: data.client.name,
    module: await settle(pair, 'createModule', await args('createModule')),
    accessType: await settle(pair, 'createAccessType', await args('createAccessType')),
    admin: pair.adaAdmin.id,
    address: pair.adaAdmin.email,
    request: waiting.changeRequest.id,
  };
});
afterAll(() => pair.server.close());

/** What Eve is answered: all of it, whether it is a refusal or not. */
async function answerTo(mutation: Mutation, values: object, more = {}): Promise<string> {
  try {
    return JSON.stringify(await sendMutation(eve, mutation, values, more));
  } catch (refused) {
    return JSON.stringify({ ...(refused as object), message: (refused as Error).message });
  }
}

describe('whoever asks with what belongs to another account is answered as with what nobody has', () => {
  const about = mutations.filter(({ name }) => name in mutationExamples);

  test.each(about.map((mutation) => [mutation.name, mutation] as const))('by %s', async (name, mutation) => {
    const values: Arguments = (await mutationExamples[name]?.(pair)) ?? {};
    const text = JSON.stringify(values);
    if (ofNobody(text) === text) return;
    const [foreign, absent] = [values, JSON.parse(ofNobody(text))];
    for (const more of [{ dryRun: true }, {}]) {
      expect(withoutIds(await answerTo(mutation, foreign, more)), name).toBe(
        withoutIds(await answerTo(mutation, absent, more)),
      );
    }
  });

  // What is called alike in two accounts: each has names, keys, audiences and people of its own.
  test.each(['createModule', 'createAccessType', 'createClient', 'inviteAdmin'])('by the names in %s', async (name) => {
    const mutation = about.find((each) => each.name === name);
    const example = mutationExamples[name];
    if (!mutation || !example) throw new Error(`There is no ${name}.`);
    const { input: taken } = await example(pair);
    await settle(pair, name, Object(taken));
    const { input: free } = await example(pair);
    const answer = async (input: unknown) => {
      const drawn = Object.values(Object(input)).filter((value) => typeof value === 'string');
      const said = withoutIds(await answerTo(mutation, { input }));
      return drawn.reduce((text, value) => text.replaceAll(String(value), '·'), said);
    };
    expect(await answer(taken)).toBe(await answer(free));
  });

  test('by a domain of the company’s sign-in that another account has proven', async () => {
    const mutation = about.find(({ name }) => name === 'setIdentityProvider');
    const example = await mutationExamples.setIdentityProvider?.(pair);
    if (!mutation || !example) throw new Error('There is no example.');
    const input = Object(example.input);
    const { provider } = (await pair.ada.query('{ sso { provider { domains } } }')).data.sso;
    if (provider) expect(provider.domains).toEqual(input.domains);
    else await settle(pair, 'setIdentityProvider', input);
    const answer = async (domain: string) =>
      (await answerTo(mutation, { input: { ...input, domains: [domain] } })).replaceAll(domain, 'domain');
    const taken = await answer(input.domains[0]);
    expect(taken).toContain('INVALID_INPUT');
    expect(taken).toBe(await answer('nobody.example'));
  });
});

interface Leaf {
  readonly query: string;
  readonly types: Readonly<Record<string, string>>;
  readonly path: readonly string[];
  readonly isList: boolean;
}

const bare = (type: GraphQLInputType): GraphQLInputType => (isNonNullType(type) ? bare(type.ofType) : type);

/** Every id and text that a query takes. */
function leavesOf(query: string, types: Leaf['types'], type: GraphQLInputType, path: readonly string[]): Leaf[] {
  const inner = bare(type);
  if (isInputObjectType(inner)) {
    return Object.values(inner.getFields()).flatMap((field) =>
      leavesOf(query, types, field.type, [...path, field.name]),
    );
  }
  const named = getNamedType(inner);
  const isText = isScalarType(named) && ['ID', 'String'].includes(named.name);
  return isText ? [{ query, types, path, isList: isListType(inner) }] : [];
}

const queries = Object.values(schema.getQueryType()?.getFields() ?? {});
const leaves = queries.flatMap(({ name, args }) => {
  const types = Object.fromEntries(args.map((arg) => [arg.name, String(arg.type)]));
  return args.flatMap((arg) => leavesOf(name, types, arg.type, [arg.name]));
});

test('the walk finds the ids and texts that queries take', () => {
  expect(leaves.length).toBeGreaterThan(20);
});

test.each(leaves.map((leaf) => [leaf.query, leaf.path.join('.'), leaf] as const))(
  '%s by %s answers of another account what it answers of nobody',
  async (query, _path, { types, path, isList }) => {
    const [arg = '', ...rest] = path;
    const field = queries.find(({ name }) => name === query);
    if (!field) throw new Error(`There is no ${query}.`);
    const fields = isScalarType(getNamedType(field.type)) ? '' : selection(field.type, 2);
    const ask = async (value: string) => {
      const given = rest.reduceRight<unknown>((inner, name) => ({ [name]: inner }), isList ? [value] : value);
      const text = `query($it: ${types[arg]}) { it: ${query}(${arg}: $it) ${fields} }`;
      return withoutIds(JSON.stringify(await eve.query(text, { it: given }))).replaceAll(value, '·');
    };
    const absent: typeof there = { ...there, clientName: 'Nobody 7', address: 'nobody@example.com' };
    for (const kind of Object.keys(there)) {
      const nobody = ofNobody(absent[kind] ?? '');
      expect(await ask(there[kind] ?? ''), kind).toBe(await ask(nobody));
    }
  },
);
