import { actionWords, subjectWords } from '@countersign/schema';
import { expect, test } from 'vitest';
import { actionPhrase, subjectLabel } from './actions';

test('whatever the server writes into the audit, the page has words for, also that something is over', () => {
  const actions = Object.entries(actionWords).flatMap(([action, words]) =>
    'ended' in words ? [action, `${action}Ended`] : [action],
  );
  expect(actions.length).toBeGreaterThan(70);
  expect(actions.filter((action) => actionPhrase(action).includes(action))).toEqual([]);
});

test('whatever the audit is about is called by plain words, and never by a name of the code', () => {
  const kinds = Object.keys(subjectWords);
  expect(kinds).toContain('webhookEndpoint');
  expect(kinds.map(subjectLabel).filter((words) => /[a-z][A-Z]|[_-]/.test(words))).toEqual([]);
});
