import { expect, test } from 'vitest';
import { pairLists } from './pairLists';

test('Administrator turned on is one change of a module, and no removal and addition', () => {
  const stays = 'payroll.read of Ledger (ledger)';
  const before = ['Payroll (payroll)', stays];
  const after = ['Payroll (payroll, administrator)', stays, 'Stock (stock)'];
  expect(pairLists('modules', before, after)).toEqual({
    removed: [],
    added: ['Stock (stock)'],
    changed: [
      {
        key: 'Payroll (payroll)',
        sentence: 'Payroll (payroll): Administrator turned on',
        before: before[0],
        after: after[0],
      },
    ],
    unchanged: [stays],
  });
  expect(pairLists('modules', after, before).changed[0]?.sentence).toMatch(/Administrator turned off$/);
});

test('another module that takes the name of one is an addition beside a removal', () => {
  const difference = pairLists('modules', ['Payroll (payroll)'], ['Payroll (stock, administrator)']);
  expect(difference).toMatchObject({ removed: ['Payroll (payroll)'], added: ['Payroll (stock, administrator)'] });
  expect(difference.changed).toEqual([]);
});

test('an object whose operations change is one change; one that is named twice is told line by line', () => {
  const reads = { object: 'Employee', operations: ['READ'] };
  const writes = { object: 'Employee', operations: ['READ', 'WRITE'] };
  expect(pairLists('permissions', [reads], [writes]).changed).toEqual([
    { key: 'Employee', before: 'Employee: read', after: 'Employee: read, write' },
  ]);
  const links = { object: 'Employee', operations: ['LINK'], fields: ['room'] };
  expect(pairLists('permissions', [reads], [{ ...writes, operations: ['WRITE'] }, links])).toMatchObject({
    removed: ['Employee: read'],
    added: ['Employee: write', 'Employee: link (only room)'],
    changed: [],
  });
});
