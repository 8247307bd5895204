import { expect, test } from 'vitest';
import { z } from 'zod';
import * as schemas from './index.js';

/** Every text of an input, by where it stands; of a list its items. */
function* textsIn(schema: z.core.$ZodType, path: string, depth = 6): Generator<[string, z.ZodType]> {
  if (depth === 0) return;
  const within = (inner: unknown, at = path) => textsIn(inner as z.core.$ZodType, at, depth - 1);
  if (schema instanceof z.ZodObject) {
    for (const [field, type] of Object.entries(schema.shape)) yield* within(type, `${path}.${field}`);
  } else if (schema instanceof z.ZodArray) yield* within(schema.element, `${path}[]`);
  else if (schema instanceof z.ZodUnion) for (const one of schema.options) yield* within(one);
  else if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault)
    yield* within(schema.unwrap());
  else if (schema instanceof z.ZodPipe && !isText(schema)) yield* within(schema.in);
  else if (schema instanceof z.ZodType && isText(schema)) yield [path, schema];
}
const isText = (schema: z.core.$ZodType): boolean =>
  schema instanceof z.ZodString || (schema instanceof z.ZodPipe && isText(schema.in));

/** What people call things by, and not what refers to such a thing, or looks for it. */
const isName = (path: string) =>
  /(^|\.)(name|adminName|label|object)$|\.(fields|environments)\[\]$/.test(path) &&
  !/Filter|^Rest|^Export|ManagedClients/.test(path);

const named = new Map(
  Object.entries<unknown>(schemas)
    .filter((one): one is [string, z.ZodType] => one[1] instanceof z.ZodType)
    .flatMap(([name, schema]) => [...textsIn(schema, name)])
    .filter(([path]) => isName(path)),
);

test('names are found in the inputs', () => {
  expect([...named.keys()]).toEqual(
    expect.arrayContaining(['CreateClient.name', 'CreateAccessType.name', 'CreateModule.name', 'CreateAccount.name']),
  );
});

test.each([...named])('%s has one white space, whatever was typed', (_path, schema) => {
  for (const typed of ['Two  spaces', 'Two\u00a0spaces', ' Two spaces ']) {
    const { success, data } = schema.safeParse(typed);
    if (success) expect(data).toBe('Two spaces');
  }
});
