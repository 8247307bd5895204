import {
  type GraphQLType,
  getNamedType,
  getNullableType,
  isInputObjectType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { afterAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import {
  at,
  fieldsOf,
  type Input,
  openUpdates,
  otherValue,
  type Path,
  replaced,
} from '../../testing/updateExamples.js';
import { graphqlSchema } from './schema.js';

const { server, updateExamples, changesBy } = await openUpdates();
afterAll(server.close);

const updates = Object.entries(updateExamples).filter(([name]) => name.startsWith('update'));
const schema = await graphqlSchema();

const bare = (type: z.core.$ZodType): z.core.$ZodType => {
  if (type instanceof z.ZodOptional || type instanceof z.ZodNullable) return bare(type.unwrap() as z.core.$ZodType);
  return type instanceof z.ZodPipe ? bare(type.in) : type;
};
const within = (type: z.core.$ZodType, [key, ...rest]: Path): z.core.$ZodType => {
  if (key === undefined) return type;
  const is = bare(type);
  if (is instanceof z.ZodArray) return within(is.element, rest);
  return within((is as z.ZodObject).shape[key] as z.core.$ZodType, rest);
};
const isNullable = (type: z.core.$ZodType): boolean =>
  type instanceof z.ZodNullable || (type instanceof z.ZodOptional && isNullable(type.unwrap() as z.core.$ZodType));

/** An input that says one field and nothing else but what it cannot do without: which item of a list is meant. */
function alone(type: z.core.$ZodType, [key, ...rest]: Path, value: unknown, is: unknown): unknown {
  if (key === undefined) return value;
  const inner = bare(type);
  if (inner instanceof z.ZodArray) return [alone(inner.element, rest, value, at(is, [key]))];
  const { shape } = inner as z.ZodObject;
  const required = Object.keys(shape).filter((name) => !(shape[name] as z.ZodType).safeParse(undefined).success);
  const named = Object.fromEntries(
    required.flatMap((name) => (at(is, [name]) === undefined ? [] : [[name, at(is, [name])]])),
  );
  return { ...named, [key]: alone(shape[key] as z.core.$ZodType, rest, value, at(is, [key])) };
}

describe.each(updates)('%s is a patch', (mutation, example) => {
  const { schema: input, is } = example;
  // By these an item of a list is known: another is another item.
  const fields = fieldsOf(input).filter(
    (field) => !/\.(moduleId|name|object)$/.test(field.join('.')) || field[0] === 'owner',
  );

  test('of which each field, sent alone, leaves every other as it is, at every depth', async () => {
    await changesBy(mutation, example, is, false);
    for (const field of fields) {
      const value = otherValue(example, field);
      const whole = await changesBy(mutation, example, replaced(is, field, value) as Input, true);
      const part = await changesBy(mutation, example, alone(input, field, value, is) as Input, true);
      expect.soft(part, field.join('.')).toEqual(whole);
      expect.soft(part, field.join('.')).toHaveLength(1);
    }
  });

  test('in which null clears what may be null, and leaves the rest as it is', async () => {
    await changesBy(mutation, example, is, false);
    for (const field of fields) {
      const kept = is as Input;
      const set = at(kept, field) === null ? (replaced(kept, field, otherValue(example, field)) as Input) : kept;
      await changesBy(mutation, example, set, false);
      if (!isNullable(within(input, field)) && within(input, field) instanceof z.ZodOptional === false) continue;
      const changes = await changesBy(mutation, example, alone(input, field, null, set) as Input, true);
      expect.soft(changes, `${field.join('.')}: null`).toHaveLength(isNullable(within(input, field)) ? 1 : 0);
    }
  });
});

test('the schema says which fields null clears: those that may be null where they are read', () => {
  // What an update of a thing answers, and where its fields stand in it.
  const shown: Readonly<Record<string, string>> = {
    UpdateClientInput: 'Client',
    UpdateModuleInput: 'Module',
    UpdateAccessTypeInput: 'AccessType',
    UpdateAdminInput: 'Admin',
    UpdateAccountSettingsInput: 'AccountSettings',
  };
  const cleared: string[] = [];
  const walk = (inputType: GraphQLType, outputType: GraphQLType | undefined): void => {
    const [input, output] = [getNamedType(inputType), outputType && getNamedType(outputType)];
    if (!isInputObjectType(input) || !isObjectType(output)) return;
    for (const field of Object.values(input.getFields())) {
      const told = output.getFields()[field.name];
      if (!told || field.name === 'expectedVersion') continue;
      const mayClear = !isNonNullType(told.type);
      if (mayClear) cleared.push(`${input.name}.${field.name}`);
      expect.soft(/^Null\b/.test(field.description ?? ''), `${input.name}.${field.name}`).toBe(mayClear);
      walk(getNullableType(field.type), told.type);
    }
  };
  for (const [input, output] of Object.entries(shown)) {
    walk(schema.getType(input) as GraphQLType, schema.getType(output) as GraphQLType);
  }
  expect(cleared).toEqual([
    'ModuleGrantInput.scopes',
    'UpdateClientInput.reference',
    'UpdateClientInput.managedClients',
    'UpdateManagedClientsInput.label',
    'ObjectPermissionInput.fields',
    'UpdateAccountSettingsInput.maxSecretLifetimeDays',
  ]);
});
