import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Browser, type RunningServer, startServer } from '../../testing/server.js';

let server: RunningServer;
let ada: Browser;

beforeAll(async () => {
  server = await startServer();
  await server.makeAccount('acc_one', ['ada@example.com']);
  ada = await server.signIn('ada@example.com');
});
afterAll(() => server.close());

const shown = 'accessType { id version permissions { object operations fields } } risks { message }';
const readAll = { object: 'Employee', operations: ['READ'], fields: null };
const writeTwo = { object: 'Employee', operations: ['WRITE', 'LINK'], fields: ['phone', 'room'] };

const make = async (name: string, permissions: object[]) =>
  (await ada.change('createAccessType', { name, permissions }, shown)).accessType;
const change = ({ id, version }: { id: string; version: number }, permissions: object[]) =>
  ada.change('updateAccessType', { id, expectedVersion: version, permissions }, shown);

test('One access type reads all of an object and writes two of its columns, and each growth of either is told', async () => {
  const made = await make('Rooms', [readAll, writeTwo]);
  expect(made.permissions).toEqual([readAll, writeTwo]);
  const wider = { ...writeTwo, fields: [...writeTwo.fields, 'salary'] };
  const { accessType, risks } = await change(made, [readAll, wider]);
  expect(accessType.permissions).toEqual([readAll, wider]);
  expect(risks).toEqual([{ message: expect.stringMatching(/Employee reaches 1 more field: salary\./) }]);
});

test('An operation on an object has one set of fields', async () => {
  await expect(make('Twice', [readAll, { ...writeTwo, operations: ['WRITE', 'READ'] }])).rejects.toMatchObject({
    code: 'INVALID_INPUT',
    issues: [
      { path: ['permissions', 1, 'object'], message: expect.stringContaining('Employee is named twice with READ') },
    ],
  });
});

test('Fields that are left out stay as they are for each operation; what two sets may be meant by is asked', async () => {
  const made = await make('Patched', [readAll, writeTwo]);
  const unsaid = (operations: string[]) => ({ object: 'Employee', operations });
  const { accessType } = await change(made, [unsaid(['LINK']), unsaid(['READ'])]);
  expect(accessType.permissions).toEqual([{ ...writeTwo, operations: ['LINK'] }, readAll]);
  await expect(change(accessType, [unsaid(['READ', 'LINK'])])).rejects.toMatchObject({
    code: 'INVALID_INPUT',
    issues: [{ path: ['permissions', 0, 'fields'] }],
  });
  const split = await change(accessType, [unsaid(['LINK'])]);
  const more = await change(split.accessType, [unsaid(['WRITE', 'LINK'])]);
  expect(more.accessType.permissions).toEqual([{ ...writeTwo, operations: ['WRITE', 'LINK'] }]);
});
