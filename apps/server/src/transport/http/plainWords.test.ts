import * as schemas from '@countersign/schema';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { parse } from '../../kernel/parse.js';
import { InvalidInput } from '../../kernel/refusal.js';
import { commands } from '../../policy/commands.js';
import { openRestService, type RestService } from '../../testing/restService.js';

let service: RestService;
beforeAll(async () => {
  service = await openRestService();
});
afterAll(() => service.server.close());

const bad: unknown[] = [
  undefined,
  null,
  '',
  ' ',
  'x'.repeat(200_000),
  'such as \u202d',
  'NO_SUCH_VALUE',
  -1,
  1.5,
  1e15,
  Number.NaN,
  true,
  [],
  Array.from({ length: 1000 }, (_, index) => `no-${index}`),
  Array.from({ length: 1000 }, () => ({})),
  {},
  { 'no such field': 1 },
  new Date(Number.NaN),
];

/** Words that only the library uses. */
const raw = /Invalid|[Ee]xpected|received|Too (big|small)|Unrecognized|>=|<=|\bZod\b|undefined|NaN/;
const isOurs = (message: string) => /^\p{Lu}.*\.$/su.test(message) && !raw.test(message);

/** The input of an object's schema, with each field wrong in each way; of its objects likewise. */
function* wrongInputs(schema: z.ZodType, depth = 3): Generator<unknown> {
  yield* bad;
  if (depth === 0) return;
  for (const inner of unwrapped(schema)) {
    if (inner instanceof z.ZodObject) {
      for (const [field, type] of Object.entries<z.ZodType>(inner.shape)) {
        for (const value of wrongInputs(type, depth - 1)) yield { [field]: value };
      }
    }
    if (inner instanceof z.ZodArray) {
      for (const value of wrongInputs(inner.element as z.ZodType, depth - 1)) yield [value];
    }
  }
}

function unwrapped(schema: z.ZodType): z.ZodType[] {
  if (schema instanceof z.ZodLazy) return unwrapped(schema.unwrap() as z.ZodType);
  if (schema instanceof z.ZodPipe) return unwrapped(schema.in as z.ZodType);
  if (schema instanceof z.ZodUnion) return schema.options.flatMap((one) => unwrapped(one as z.ZodType));
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault)
    return unwrapped(schema.unwrap() as z.ZodType);
  return [schema];
}

/** What whoever sends one of these is told, by the one way in which all inputs are read. */
function toldOf(schema: z.ZodType): string[] {
  const told = new Set<string>();
  for (const input of wrongInputs(schema)) {
    try {
      parse(schema, input);
    } catch (error) {
      if (!(error instanceof InvalidInput)) throw error;
      for (const { message } of error.issues) told.add(message);
    }
  }
  return [...told];
}

const exported = Object.entries(schemas).flatMap(([name, value]): [string, z.ZodType][] =>
  value instanceof z.ZodType ? [[name, value]] : [],
);

test.each([
  ...exported,
  ...Object.entries(commands).map(([name, { command }]): [string, z.ZodType] => [name, command.input]),
])('%s says in plain words what is wrong with any input', (_name, schema) => {
  expect(toldOf(schema).filter((message) => !isOurs(message))).toEqual([]);
});

test('so does every route that reads an input of its own', () => {
  expect(service.server.inputs.size).toBeGreaterThan(15);
  const told = [...service.server.inputs].map(([route, schema]) => [
    route,
    toldOf(schema).filter((message) => !isOurs(message)),
  ]);
  expect(told.filter(([, messages]) => messages?.length)).toEqual([]);
});

test('every schema of an input is among them', () => {
  expect(exported.length).toBeGreaterThan(50);
  expect(exported.map(([name]) => name)).toEqual(expect.arrayContaining(['CreateClient', 'UpdateAccountSettings']));
});

const Refused = z.object({ issues: z.array(z.object({ path: z.array(z.unknown()), message: z.string() })) });

test('a client over REST with any field wrong is refused in such words, at that field', async () => {
  const document = await (await fetch(`${service.server.url}/openapi.json`)).json();
  const { schema } = document.paths['/api/client'].post.requestBody.content['application/json'];
  const fields = Object.keys(schema.properties);
  expect(fields).toEqual(expect.arrayContaining(['name', 'scopes', 'grantTypes']));
  let refused = 0;
  for (const field of [...fields, 'no such field']) {
    for (const value of [null, 'NO_SUCH_VALUE', -1, 1.5, true, [{}], { 'no such field': 1 }, 'x'.repeat(20_000)]) {
      const { status, body } = await service.call('POST', '/api/client', { name: 'Made', [field]: value });
      if (status === 201) continue;
      refused++;
      expect([field, status]).toEqual([field, 400]);
      const { issues } = Refused.parse(body);
      for (const { message } of issues) expect(message).toSatisfy(isOurs);
    }
  }
  expect(refused).toBeGreaterThan(fields.length);
});
