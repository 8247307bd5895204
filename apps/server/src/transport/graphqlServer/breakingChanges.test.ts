import { readFile } from 'node:fs/promises';
import { CriticalityLevel, diff } from '@graphql-inspector/core';
import { buildSchema } from 'graphql';
import { expect, test } from 'vitest';
import { graphqlSchema } from './schema.js';

/**
 * Whatever a program that was written for the schema of before would stumble over, in a reviewed list. Before the first
 * release names may change freely, and the list says so; after it, a line more is a mistake (docs/integrators.md).
 */
test('what breaks programs that were written for the schema of before is in the list', async () => {
  const before = await readFile(new URL('../../../../../packages/schema/released.graphql', import.meta.url), 'utf8');
  const changes = await diff(buildSchema(before), await graphqlSchema());
  const breaking = changes.filter(({ criticality }) => criticality.level === CriticalityLevel.Breaking);
  const lines = breaking.map(({ path, message }) => `${path}: ${message}`).toSorted();
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('breakingChanges.txt');
});
