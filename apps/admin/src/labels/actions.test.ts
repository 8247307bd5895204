import { actionWords } from '@countersign/schema';
import { expect, test } from 'vitest';
import { actionPhrase } from './actions';

test('whatever the server writes into the audit, the page has words for, also that something is over', () => {
  const actions = Object.entries(actionWords).flatMap(([action, words]) =>
    'ended' in words ? [action, `${action}Ended`] : [action],
  );
  expect(actions.length).toBeGreaterThan(70);
  expect(actions.filter((action) => actionPhrase(action).includes(action))).toEqual([]);
});
