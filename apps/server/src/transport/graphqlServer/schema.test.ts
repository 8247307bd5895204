import { readFile } from 'node:fs/promises';
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
