import { expect, test } from 'vitest';
import { combinedPermissions } from './combinedPermissions';

type Permission = ReturnType<typeof combinedPermissions>[number];
const accessType = (name: string, permissions: Permission[]) =>
  ({ id: name, version: 1, name, description: '', permissions, createdAt: '' }) as never;
const may = (operations: Permission['operations'], fields: Permission['fields'], object = 'Employee') => ({
  object,
  operations,
  fields,
});

test('To read all of an object and to write two of its columns is two rows, not to write all', () => {
  const readers = accessType('Readers', [may(['READ'], null)]);
  const writers = accessType('Writers', [may(['WRITE'], ['phone', 'room'])]);
  expect(combinedPermissions([writers, readers])).toEqual([may(['READ'], null), may(['WRITE'], ['phone', 'room'])]);
});

test('Operations that reach the same fields, by whichever access type, are one row for each object', () => {
  const one = accessType('One', [may(['READ', 'LINK'], ['room']), may(['READ'], null, 'Building')]);
  const other = accessType('Other', [may(['LINK', 'READ'], ['phone', 'room']), may(['WRITE'], ['phone', 'room'])]);
  expect(combinedPermissions([one, other])).toEqual([
    may(['READ'], null, 'Building'),
    may(['READ', 'WRITE', 'LINK'], ['phone', 'room']),
  ]);
});
