import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { maxPageSize } from '@countersign/schema';
import { getNullableType, isListType, isObjectType, Kind, parse, visit } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freshStore } from '../../store/testing/freshDatabase.js';
import { watched } from '../../testing/limits.js';
import { type Browser, type RunningServer, startServer } from '../../testing/server.js';
import { lengthOf } from './listLengths.js';
import { graphqlSchema } from './schema.js';

let server: RunningServer;
let ada: Browser;
let largest: string;
let watch: ReturnType<typeof watched>;

// Just below 256 kB, which is what one change may record in the audit, and so what can be stored: of few names that are
// long, since each is read and written some ten times.
const large = Array.from({ length: 100 }, (_, object) => ({
  object: `Object ${object}`,
  operations: ['READ', 'WRITE', 'LINK'],
  fields: Array.from({ length: 24 }, (_, field) => `${'x'.repeat(94)} ${field}`),
}));

beforeAll(async () => {
  watch = watched(await freshStore());
  server = await startServer({ store: watch.store });
  await server.makeAccount('acc_one', ['ada@example.com']);
  ada = await server.signIn('ada@example.com');
  const made = await ada.change('createAccessType', { name: 'Large', permissions: large }, 'accessType { id }');
  largest = made.accessType.id;
  // More than one answer may weigh, by half: what reads all of them, four at a time, reads thirteen times.
  for (let copy = 1; copy < 52; copy++) {
    await ada.change('createAccessType', { name: `Large ${copy}`, permissions: large }, 'outcome');
  }
}, 600_000);
afterAll(() => server.close());

const ask = async (query: string, variables: object = {}, operationName?: string, who = ada) => {
  const headers = { 'content-type': 'application/json', cookie: who.cookie };
  const body = JSON.stringify({ query, variables, operationName });
  const answer = await fetch(`${server.url}/graphql`, { method: 'POST', headers, body });
  const text = await answer.text();
  return { status: answer.status, length: text.length, body: JSON.parse(text) };
};

const times = (count: number, field: string) =>
  `{ ${Array.from({ length: count }, (_, index) => `f${index}: ${field}`).join(' ')} }`;

const whole = () => `accessType(id: "${largest}") { permissions { object operations fields } }`;

test('every list of the schema is a connection, or says how long it may be', async () => {
  const schema = await graphqlSchema();
  const unsaid = Object.values(schema.getTypeMap()).flatMap((type) => {
    if (!isObjectType(type) || type.name.startsWith('__') || type.name.endsWith('Connection')) return [];
    return Object.values(type.getFields())
      .filter((field) => isListType(getNullableType(field.type)) && lengthOf(type, field.name) === undefined)
      .map((field) => `${type.name}.${field.name}`);
  });
  expect(unsaid).toEqual([]);
});

test('400 aliases of one large access type are refused before anything is read, with cost and limit', async () => {
  const { status, body } = await ask(
    `${times(400, `accessType(id: "${largest}") { ...Whole }`)}
     fragment Whole on AccessType { permissions { object operations fields } }`,
  );
  expect(status).toBe(400);
  expect(body.data).toBeUndefined();
  expect(body.errors).toMatchObject([
    { extensions: { code: 'QUERY_TOO_COSTLY', cost: expect.any(Number), limit: 20_000 } },
  ]);
  expect(body.errors[0].extensions.cost).toBeGreaterThan(20_000);
});

test('an answer that grows too large is stopped while it is made, and a small error takes its place', async () => {
  expect((await ask(times(1, whole()))).status).toBe(200);
  const { status, length, body } = await ask(times(100, whole()));
  expect({ status, length }).toMatchObject({ status: 400 });
  expect(length).toBeLessThan(2000);
  expect(body.errors).toMatchObject([
    { extensions: { code: 'ANSWER_TOO_LARGE', cost: expect.any(Number), limit: 8_000_000 } },
  ]);
});

test('the changes of many large audit entries are an answer too large', async () => {
  const { status, length, body } = await ask(
    times(10, 'auditEntries(first: 100) { nodes { changes { before after } } }'),
  );
  expect(status).toBe(400);
  expect(length).toBeLessThan(2000);
  expect(body.errors).toMatchObject([{ extensions: { code: 'ANSWER_TOO_LARGE' } }]);
});

test('of many large access types no more is read than one answer may weigh, and of their names nothing else', async () => {
  const heavyReads = () => watch.made().filter((name) => /accessTypes\.(permissionsOf|byIds?)$/.test(name)).length;
  watch.forget();
  const { body } = await ask('{ accessTypes(first: 100) { nodes { name permissions { object fields } } } }');
  expect(body.errors).toMatchObject([{ extensions: { code: 'ANSWER_TOO_LARGE' } }]);
  expect(heavyReads()).toBeGreaterThan(0);
  // Four at a time.
  expect(heavyReads()).toBeLessThan(12);
  watch.forget();
  expect((await ask('{ accessTypes(first: 100) { nodes { name description } } }')).status).toBe(200);
  expect(heavyReads()).toBe(0);
});

test('a page of the audit is shorter where its entries weigh much, and a file of it has every entry', async () => {
  const { body } = await ask('{ auditEntries(first: 100) { nodes { seq } pageInfo { hasNextPage } } }');
  const { nodes, pageInfo } = body.data.auditEntries;
  expect(pageInfo.hasNextPage).toBe(true);
  expect(nodes.length).toBeLessThan(nodes[0].seq);
  const file = await fetch(`${server.url}/api/export/audit.json`, { headers: { cookie: ada.cookie } });
  const entries = (await file.json()) as { seq: number }[];
  expect(entries.map(({ seq }) => seq)).toEqual(entries.map((_, index) => entries.length - index));
  expect(entries.length).toBeGreaterThan(nodes.length);
});

test('a search costs as often as it is asked', async () => {
  const search = 'clients(first: 1, filter: { search: "a b c d e f g h i j" }) { nodes { id } }';
  expect((await ask(times(40, search))).status).toBe(200);
  const { status, body } = await ask(times(60, search));
  expect(status).toBe(400);
  expect(body.errors).toMatchObject([{ extensions: { code: 'QUERY_TOO_COSTLY' } }]);
});

describe('the page’s own questions stay within the limits, at their longest', () => {
  const folder = fileURLToPath(new URL('../../../../admin/src/', import.meta.url));
  const source = readdirSync(folder, { recursive: true })
    .map(String)
    .filter((file) => file.endsWith('.graphql'))
    .map((file) => readFileSync(path.join(folder, file), 'utf8'))
    .join('\n');
  const document = parse(source);
  const fragments = document.definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION);
  const queries = document.definitions.filter(
    (each) => each.kind === Kind.OPERATION_DEFINITION && each.operation === 'query',
  );

  // What a question costs is said before anything is read: somebody asks who has little to read.
  let bea: Browser;
  beforeAll(async () => {
    await server.makeAccount('acc_two', ['bea@example.com']);
    bea = await server.signIn('bea@example.com');
  });

  /** The operation with the fragments that it uses, directly or not. */
  const textOf = (operation: (typeof queries)[number]): string => {
    const used = new Set<(typeof fragments)[number]>();
    const gather = (node: typeof operation): void => {
      visit(node, {
        FragmentSpread({ name }) {
          const found = fragments.find((each) => 'name' in each && each.name?.value === name.value);
          if (!found || used.has(found)) return;
          used.add(found);
          gather(found);
        },
      });
    };
    gather(operation);
    const text = ({ loc }: typeof operation) => loc?.source.body.slice(loc.start, loc.end) ?? '';
    return [operation, ...used].map(text).join('\n');
  };

  test.each(queries.map((each) => ['name' in each ? (each.name?.value ?? '') : '', each] as const))(
    '%s',
    async (name, operation) => {
      const variables = { first: maxPageSize, id: 'x', clientId: 'x', search: 'a b c' };
      const { body } = await ask(textOf(operation), variables, name, bea);
      const codes = (body.errors ?? []).map(({ extensions }: { extensions: { code: string } }) => extensions.code);
      expect(codes).not.toContain('QUERY_TOO_COSTLY');
    },
  );

  test('there are questions to hold', () => {
    expect(queries.length).toBeGreaterThan(20);
  });
});
