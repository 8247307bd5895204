import { expect, test } from 'vitest';
import { z } from 'zod';
import * as schemas from './index.js';
import { plainFault } from './plainFault.js';

const bad: unknown[] = [
  undefined,
  null,
  '',
  ' ',
  'x'.repeat(200_000),
  'such as \u202d',
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

const exported = Object.entries(schemas).flatMap(([name, value]): [string, z.ZodType][] =>
  value instanceof z.ZodType ? [[name, value]] : [],
);

/** The input of an object's schema, with each field wrong in each way; of its objects likewise. */
function* wrongInputs(schema: z.ZodType, depth = 3): Generator<unknown> {
  yield* bad;
  const inner = unwrapped(schema);
  if (depth === 0) return;
  if (inner instanceof z.ZodObject) {
    for (const [field, type] of Object.entries(inner.shape)) {
      for (const value of wrongInputs(type as z.ZodType, depth - 1)) yield { [field]: value };
    }
  }
  if (inner instanceof z.ZodArray) {
    for (const value of wrongInputs(inner.element as z.ZodType, depth - 1)) yield [value];
  }
}

function unwrapped(schema: z.ZodType): z.ZodType {
  if (schema instanceof z.ZodPipe) return unwrapped(schema.in as z.ZodType);
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault)
    return unwrapped(schema.unwrap() as z.ZodType);
  return schema;
}

test.each(exported)('%s says in plain words what is wrong with any input', (_name, schema) => {
  const messages = new Set<string>();
  for (const input of wrongInputs(schema)) {
    const { error } = schema.safeParse(input, { error: plainFault });
    for (const { message } of error?.issues ?? []) messages.add(message);
  }
  expect([...messages].filter((message) => raw.test(message) || !message.endsWith('.'))).toEqual([]);
});

test('every schema of an input is among them', () => {
  expect(exported.length).toBeGreaterThan(50);
  expect(exported.map(([name]) => name)).toEqual(expect.arrayContaining(['CreateClient', 'UpdateAccountSettings']));
});
