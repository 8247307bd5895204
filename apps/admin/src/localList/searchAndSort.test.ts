import { expect, test } from 'vitest';
import { optionsFilter } from '../theme/optionsFilter';
import { hasEveryWord } from './searchAndSort';

test.each([
  ['Straße', 'strasse'],
  ['Łódź', 'lodz'],
  ['Æther', 'aether'],
  ['Ørsted', 'ORSTED'],
  ['Zoë', 'zoe'],
  ['strasse', 'Straße'],
])('%s is found by %s in a list of the page, and among the options of a field', (name, typed) => {
  expect(hasEveryWord([name, 'api.example.com'], `${typed} example`)).toBe(true);
  expect(hasEveryWord([name], `${typed} other`)).toBe(false);
  const options = [
    { value: 'a', label: 'Another', disabled: false },
    { value: 'b', label: name, disabled: false },
  ];
  const found = [options[1]];
  expect(optionsFilter({ options, search: typed, limit: 5 })).toEqual(found);
  const groups = [{ group: 'All', items: options }];
  expect(optionsFilter({ options: groups, search: typed, limit: 5 })).toEqual([{ group: 'All', items: found }]);
});
