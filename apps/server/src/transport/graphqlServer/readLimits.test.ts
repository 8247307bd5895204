import { readInputs } from '@countersign/schema';
import {
  type GraphQLInputType,
  getNamedType,
  getNullableType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
  isScalarType,
} from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { freshStore } from '../../store/testing/freshDatabase.js';
import { type Edge, edgesOf, type Limits, watched } from '../../testing/limits.js';
import { type Browser, type RunningServer, startServer } from '../../testing/server.js';
import { isBounded } from './readArguments.js';
import { graphqlSchema } from './schema.js';

const schema = await graphqlSchema();
const rows: Readonly<Record<string, z.ZodObject>> = readInputs;

const fields = Object.values(schema.getTypeMap())
  .filter((type) => isObjectType(type) && !type.name.startsWith('__'))
  .flatMap((type) =>
    isObjectType(type)
      ? Object.values(type.getFields())
          .filter((field) => isBounded(type, field))
          .map((field) => ({ type, field }))
      : [],
  );

type Field = (typeof fields)[number];

interface Leaf {
  readonly query: string;
  readonly field: Field;
  /** From the argument on. */
  readonly path: readonly string[];
  readonly argumentTypes: Readonly<Record<string, string>>;
  readonly limits: Limits;
}

const inner = (type: GraphQLInputType): GraphQLInputType => (isNonNullType(type) ? inner(type.ofType) : type);

/** Every argument of a query down to its texts, numbers and lists, each with what its schema says of its size. */
function leavesOf(of: Field, type: GraphQLInputType, path: readonly string[], limits: Limits, types: object): Leaf[] {
  const bare = inner(type);
  if (isInputObjectType(bare)) {
    return Object.values(bare.getFields()).flatMap((field) =>
      leavesOf(of, field.type, [...path, field.name], limits.properties?.[field.name] ?? {}, types),
    );
  }
  const own = { query: of.field.name, field: of, path, argumentTypes: types as Leaf['argumentTypes'], limits };
  if (isListType(bare)) return [own];
  const named = getNamedType(bare);
  // A choice, a yes or no and a moment are as large as their type.
  return isScalarType(named) && ['String', 'ID', 'Int', 'Float'].includes(named.name) ? [own] : [];
}

const leaves = fields.flatMap((of) => {
  const { type, field } = of;
  const row = rows[`${type.name}.${field.name}`];
  const said = row ? (z.toJSONSchema(row, { io: 'input', unrepresentable: 'any' }) as Limits) : {};
  const types = Object.fromEntries(field.args.map((arg) => [arg.name, String(arg.type)]));
  return field.args.flatMap((arg) => leavesOf(of, arg.type, [arg.name], said.properties?.[arg.name] ?? {}, types));
});

let server: RunningServer;
let ada: Browser;
const store = await freshStore();
const reads = watched(store);

beforeAll(async () => {
  server = await startServer({ store: reads.store });
  await server.makeAccount('acc_one', ['ada@example.com']);
  ada = await server.signIn('ada@example.com');
});
afterAll(async () => {
  await server.close();
});

test('every query, and every field that takes arguments, has a schema that says how large each may be', () => {
  expect(Object.keys(rows).sort()).toEqual(fields.map(({ type, field }) => `${type.name}.${field.name}`).sort());
  const unsaid = leaves.filter(({ limits }) => edgesOf(limits).length === 0);
  expect(unsaid.map(({ query, path }) => `${query}(${path.join('.')})`)).toEqual([]);
  expect(leaves.length).toBeGreaterThan(40);
});

const provider = { issuer: 'https://idp.example.com', clientId: 'x', domains: ['example.com'] };

/** The query that answers one thing of a type. */
const queryOf = (type: Field['type']): string =>
  Object.values(schema.getQueryType()?.getFields() ?? {}).find((field) => getNullableType(field.type) === type)?.name ??
  'viewer';

/** A question that gives one argument a value, and the others what they need. */
function questionOf({ query, field: { type, field }, path, argumentTypes }: Leaf, value: unknown) {
  const [argument = '', ...within] = path;
  const text = path.at(-1) === 'issuer' ? 'https://idp.example.com/'.padEnd(String(value).length, 'x') : value;
  const given = within.reduceRight((inside, name) => ({ [name]: inside }), text as object);
  const whole = argument === 'input' ? { ...provider, ...given } : given;
  const inner = field.args.some(({ name }) => name === 'first') ? 'nodes { __typename }' : '__typename';
  const shown = isLeafType(getNamedType(field.type)) ? '' : `{ ${inner} }`;
  const others = field.args
    .filter((arg) => isRequiredArgument(arg) && arg.name !== argument)
    .map((arg) => `${arg.name}: ${getNamedType(arg.type).name === 'Int' ? 1 : '"x"'}`);
  const call = (given: string) => {
    const asked = `asked: ${query}(${[given, ...others].join(', ')}) ${shown}`;
    return type.name === 'Query' ? asked : `${queryOf(type)}(id: "x") { ${asked} }`;
  };
  return {
    variables: { value: whole },
    byVariable: `query($value: ${argumentTypes[argument]}) { ${call(`${argument}: $value`)} }`,
    inline: `{ ${call(`${argument}: ${literal(whole)}`)} }`,
  };
}

/** A value as GraphQL's own language writes it. */
function literal(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  return `{ ${Object.entries(value)
    .map(([name, each]) => `${name}: ${literal(each)}`)
    .join(', ')} }`;
}

const ask = async (query: string, variables: object = {}) => {
  const headers = { 'content-type': 'application/json', cookie: ada.cookie };
  const body = JSON.stringify({ query, variables });
  const answer = await fetch(`${server.url}/graphql`, { method: 'POST', headers, body });
  return { status: answer.status, body: (await answer.json()) as { errors?: object[]; data?: unknown } };
};

const cases = leaves.flatMap((leaf) =>
  edgesOf(leaf.limits).map((edge): [string, Leaf, Edge] => [
    `${leaf.query}(${leaf.path.join('.')}) ${edge.of}`,
    leaf,
    edge,
  ]),
);

describe('an argument beyond its limit is refused at its own place, with 400 and nothing read', () => {
  test.each(cases)('%s', async (_name, leaf, edge) => {
    const fits = questionOf(leaf, edge.fits);
    expect((await ask(fits.byVariable, fits.variables)).status, 'what just fits').toBe(200);
    const beyond = questionOf(leaf, edge.beyond);
    const path = leaf.path[0] === 'input' ? leaf.path.slice(1) : leaf.path;
    for (const send of [() => ask(beyond.byVariable, beyond.variables), () => ask(beyond.inline)]) {
      reads.forget();
      const { status, body } = await send();
      expect(status).toBe(400);
      expect(body.data).toBeUndefined();
      expect(body.errors).toMatchObject([
        { path: ['asked'], extensions: { code: 'INVALID_INPUT', issues: [{ path: edge.within?.(path) ?? path }] } },
      ]);
      expect(reads.made()).toEqual([]);
    }
  });
});

test('of two queries in one question, one of which asks beyond a limit, neither is read', async () => {
  reads.forget();
  const { status, body } = await ask(
    `query($q: String) { ok: clients { nodes { id } } ...More }
     fragment More on Query { bad: clients(filter: { search: $q }) { nodes { id } } }`,
    { q: 'word '.repeat(12_000) },
  );
  expect(status).toBe(400);
  expect(body.errors).toMatchObject([{ path: ['bad'], extensions: { issues: [{ path: ['filter', 'search'] }] } }]);
  expect(reads.made()).toEqual([]);
});
