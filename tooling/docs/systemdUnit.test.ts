import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { blockOf, here, root } from './blocks.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'countersign-unit-'));
afterAll(() => rmSync(folder, { recursive: true }));

const block = blockOf('docs/operations.md', '[Unit]');
const settings = new Map([...block.matchAll(/^(\w+)=(.*)$/gm)].map(([, name = '', value = '']) => [name, value]));
const analyze = (...args: string[]) => spawnSync('systemd-analyze', args, { encoding: 'utf8' });
const isInstalled = analyze('--version').status === 0;

test('the unit of docs/operations.md starts the server itself, and waits for what it has begun', () => {
  const [node = '', main = '', ...more] = settings.get('ExecStart')?.split(' ') ?? [];
  const folderOf = `${settings.get('WorkingDirectory')}/`;
  expect(node.startsWith(folderOf)).toBe(true);
  expect(existsSync(path.join(root, node.slice(folderOf.length)))).toBe(true);
  expect([existsSync(path.join(root, main)), more]).toEqual([true, []]);
  // STOP_DELAY by default, and what is in flight.
  expect(Number(settings.get('TimeoutStopSec'))).toBeGreaterThan(25);
  expect(settings.get('Restart')).toBe('on-failure');
  expect(settings.has('KillMode'), 'the processes of a supervisor are told to end with it').toBe(false);
});

test.skipIf(!isInstalled)(
  'systemd knows all that stands in it (skipped where there is none), and finds it safe',
  () => {
    const unit = path.join(folder, 'countersign.service');
    writeFileSync(unit, here(block, { '/opt/countersign': root }));
    const { status, stdout, stderr } = analyze('verify', '--man=no', unit);
    expect({ status, said: (stdout + stderr).split('\n').filter((line) => line.includes('countersign')) }).toEqual({
      status: 0,
      said: [],
    });
    const judged = analyze('security', '--offline=true', '--no-pager', '--threshold=45', unit);
    expect(judged.status, judged.stdout.split('\n').at(-2)).toBe(0);
  },
);
