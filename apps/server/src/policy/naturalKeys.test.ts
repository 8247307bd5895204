import { isOfId, keyedBy, naturalKeys, readInputs } from '@countersign/schema';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { commands } from './commands.js';

/** Every place where an id stands, with the key that may stand there, too. */
function* places(schema: z.core.$ZodType, path: string): Generator<string> {
  const kinds = keyedBy(schema);
  if (kinds.length > 0) return yield `${path}  ${kinds.map((kind) => `${naturalKeys[kind]}:`).join(' ')}`;
  if (isOfId(schema)) return yield `${path}  -`;
  if (schema instanceof z.ZodObject)
    for (const [name, field] of Object.entries<z.core.$ZodType>(schema.shape)) yield* places(field, `${path}.${name}`);
  else if (schema instanceof z.ZodArray) yield* places(schema.element, `${path}[]`);
  else if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault)
    yield* places(schema.unwrap(), path);
  else if (schema instanceof z.ZodPipe) yield* places(schema.in, path);
}

test('what is named by its key, and what by its id alone', async () => {
  const inputs = [
    ...Object.entries(commands).map(([name, { command }]) => [name, command.input] as const),
    ...Object.entries(readInputs),
  ];
  const all = inputs.flatMap(([name, schema]) => [...places(schema, name)]).toSorted();
  await expect(`${all.join('\n')}\n`).toMatchFileSnapshot('naturalKeys.matrix.txt');
});
