import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { actionPhrase } from './actions';

const server = path.resolve(import.meta.dirname, '../../../server/src');
const matrix = readFileSync(path.join(server, 'policy/commands.matrix.txt'), 'utf8').split('\n').slice(1);
const alarms = readFileSync(path.join(server, 'oauth/model/securityEvent.ts'), 'utf8').matchAll(/^ +\| '(\w+)'/gm);

test('whatever the server writes into the audit, the page has words for', () => {
  const commands = matrix.flatMap((row) => row.match(/^\w+/)?.[0] ?? []);
  const noticed = [...alarms].flatMap(([, kind = '']) => [kind, `${kind}Ended`]);
  expect(commands.length).toBeGreaterThan(50);
  expect(noticed.length).toBeGreaterThan(6);
  expect([...commands, ...noticed].filter((action) => actionPhrase(action).includes(action))).toEqual([]);
});
