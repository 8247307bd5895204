import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Kind, type OperationDefinitionNode, parse } from 'graphql';
import { expect, test } from 'vitest';

const source = path.resolve(import.meta.dirname, '..');
const mutations = globSync('**/*.graphql', { cwd: source })
  .flatMap((file) => parse(readFileSync(path.join(source, file), 'utf8')).definitions)
  .filter((definition): definition is OperationDefinitionNode => definition.kind === Kind.OPERATION_DEFINITION)
  .filter(({ operation }) => operation === 'mutation');

test('every change says why to whoever approves it, and learns whether it waits', () => {
  expect(mutations.length).toBeGreaterThan(10);
  const wanting = mutations.filter(({ variableDefinitions = [], selectionSet }) => {
    const takesComment = variableDefinitions.some(({ variable }) => variable.name.value === 'comment');
    const learns = selectionSet.selections.every(
      (field) =>
        field.kind === Kind.FIELD &&
        field.arguments?.some(({ name }) => name.value === 'comment') &&
        field.selectionSet?.selections.some(
          (selection) => selection.kind === Kind.FRAGMENT_SPREAD && selection.name.value === 'Outcome',
        ),
    );
    return !takesComment || !learns;
  });
  expect(wanting.map(({ name }) => name?.value)).toEqual([]);
});
