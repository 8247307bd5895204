import { expect, test } from 'vitest';
import type { Json } from '../kernel/json.js';
import { risksOf } from './risks.js';

const changed = (field: string, before: Json, after: Json) =>
  risksOf('updateClient', [{ field, before, after }]).map(({ message }) => message);

test.each([
  ['modules', ['Payroll (pay)'], ['Payroll (pay, administrator)'], /administrator scopes: Payroll/],
  ['accessTokenLifetime', 3600, 7200, /live longer/],
  ['redirectUris', ['https://a.example/x'], ['https://a.example/x', 'https://b.example/y'], /new host: b\.example/],
  ['type', 'CONFIDENTIAL', 'PUBLIC', /removed for good/],
  ['publicKeys', ['one'], ['two'], /new key/],
  ['environment', 'uat', 'production', /to production/],
  ['resourceServers', [], ['cl_1'], /look into the tokens/],
  ['privileges', [], ['MANAGE_USERS'], /New privileges: Manage users/],
  ['multiAdmin', true, false, /no longer wait/],
  ['approvers', 2, 1, /Fewer admins/],
  ['greatestSecretLifetimeDays', 90, null, /live longer/],
])('a reviewer’s attention is drawn to a change of %s', (field, before, after, message) => {
  expect(changed(field, before, after)).toEqual([expect.stringMatching(message)]);
});

test.each([
  ['redirectUris', ['https://a.example/x'], ['https://a.example/y']],
  ['accessTokenLifetime', 7200, 3600],
  ['environment', 'production', 'uat'],
  ['publicKeys', ['one', 'two'], ['one']],
  ['privileges', ['MANAGE_USERS'], []],
  ['multiAdmin', false, true],
  ['description', '', 'Nightly'],
])('and to none that tightens or hardly matters: %s', (field, before, after) => {
  expect(changed(field, before, after)).toEqual([]);
});

test('that a client would be deleted is one in any case', () => {
  const gone = { field: 'name', before: 'Nightly', after: null };
  expect(risksOf('deleteClient', [gone])).toEqual([expect.objectContaining({ code: 'deleteClient' })]);
  expect(risksOf('deleteModule', [gone])).toEqual([]);
});
