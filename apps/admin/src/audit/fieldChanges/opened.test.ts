import { expect, test } from 'vitest';
import { grantedBy, openedThings } from './opened';

test('of a list of grants each module whose lines differ is opened once, with what it had and has', () => {
  const before = ['Payroll (payroll)', 'ledger.read of Ledger (acme ledger) (ledger)', 'People (people)'];
  const after = [
    'Payroll (payroll, administrator)',
    'ledger.write of Ledger (acme ledger) (ledger)',
    'People (people)',
  ];
  expect(openedThings('modules', before, after)).toEqual([
    { key: 'payroll', name: 'Payroll', before: [before[0]], after: [after[0]] },
    { key: 'ledger', name: 'Ledger (acme ledger)', before: [before[1]], after: [after[1]] },
  ]);
  expect(openedThings('accessTypes', null, ['All (people)'])).toEqual([
    { key: 'All (people)', name: 'All (people)', before: [], after: ['All (people)'] },
  ]);
});

test('a line says whether it grants one scope, the standard ones or all', () => {
  expect(grantedBy('Payroll (payroll)')).toEqual({ scope: undefined, administrator: false });
  expect(grantedBy('Payroll (payroll, administrator)')).toEqual({ scope: undefined, administrator: true });
  expect(grantedBy('payroll.read of Payroll (payroll)')).toEqual({ scope: 'payroll.read', administrator: false });
});
