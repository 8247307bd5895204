import { readFile } from 'node:fs/promises';
import { GraphQLString, isEnumType, isSpecifiedScalarType } from 'graphql';
import { expect, test } from 'vitest';
import { commands } from '../../policy/commands.js';
import { readRules } from '../../policy/readRules.js';
import { printed } from './emit.js';
import { graphqlSchema } from './schema.js';

test('the committed schema is the one that the server serves', async () => {
  const committed = await readFile(new URL('../../../../../packages/schema/schema.graphql', import.meta.url), 'utf8');
  expect(await printed(), 'run: pnpm --filter @countersign/server schema').toBe(committed);
});

test('every query has a rule of who may read it, and every rule a query', async () => {
  const schema = await graphqlSchema();
  expect(Object.keys(readRules).sort()).toEqual(Object.keys(schema.getQueryType()?.getFields() ?? {}).sort());
});

test('every mutation is a command', async () => {
  const schema = await graphqlSchema();
  const names = Object.keys(schema.getMutationType()?.getFields() ?? {});
  expect(names.filter((name) => !Object.hasOwn(commands, name))).toEqual([]);
});

test('every type, field, argument and value says what it means', async () => {
  const schema = await graphqlSchema();
  const unsaid = Object.values(schema.getTypeMap())
    .filter(({ name }) => !name.startsWith('__') && !isSpecifiedScalarType(schema.getType(name) ?? GraphQLString))
    .flatMap((type) => {
      const values = isEnumType(type) ? type.getValues() : [];
      const fields = 'getFields' in type ? Object.values(type.getFields()) : [];
      const parts = [...values, ...fields.flatMap((field) => [field, ...('args' in field ? field.args : [])])];
      return [type, ...parts].filter(({ description }) => !description).map(({ name }) => `${type.name}.${name}`);
    });
  expect(unsaid).toEqual([]);
});
