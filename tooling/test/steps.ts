import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { type Ended, type Outcome, ofCheck, ofPlaywright, ofVitest } from './outcome.ts';

export interface Step {
  name: string;
  run(): Promise<Outcome>;
}

const root = path.resolve(import.meta.dirname, '../..');
const results = path.join(root, 'test-results');

const color = process.stdout.isTTY ? { FORCE_COLOR: '1' } : { NO_COLOR: '1' };

/** Past this a step hangs, and is ended. On a busy machine the longest takes twenty minutes. */
const limit = 45 * 60_000;

/** Runs a command to its end, its output kept in the order in which it was printed. */
function finish(command: string, args: string[], { cwd = root, env = {} } = {}): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, DO_NOT_TRACK: '1', ...color, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: limit,
      killSignal: 'SIGKILL',
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text) => {
        output += text;
      });
    }
    child.on('error', (error) => resolve({ code: null, output: `${output}\n${error.message}` }));
    child.on('close', (code) => resolve({ code, output }));
  });
}

const check = (name: string, command: string, ...args: string[]): Step => ({
  name,
  run: async () => ofCheck(await finish(command, args)),
});

/** A test runner that leaves a JSON report, which is gone before it starts and read when it has ended. */
const suite = <Report>(
  name: string,
  count: (ended: Ended, report: Report | undefined) => Outcome,
  run: (file: string) => Promise<Ended>,
): Step => ({
  name,
  run: async () => {
    const file = path.join(results, `${name}.json`);
    mkdirSync(results, { recursive: true });
    rmSync(file, { force: true });
    const ended = await run(file);
    return count(ended, existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined);
  },
});

export const build = check('build', 'turbo', 'run', 'build', '--output-logs=errors-only');
export const biome = check('biome', 'biome', 'check', '.');
// Each of tsc's threads works out for itself what types it meets: together they take twice the time of one, and here
// no core waits for them.
export const typecheck = check(
  'typecheck',
  'turbo',
  'run',
  'typecheck',
  '--output-logs=errors-only',
  '--',
  '--singleThreaded',
);
export const floors = check('floors', 'node', 'tooling/floors/check.ts');
export const knip = check('knip', 'knip');

export const vitest = suite('vitest', ofVitest, (file) =>
  finish('vitest', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`]),
);
export const playwright = suite('playwright', ofPlaywright, (file) =>
  finish('node_modules/.bin/playwright', ['test', '--reporter=list,json'], {
    cwd: path.join(root, 'e2e'),
    env: { PLAYWRIGHT_JSON_OUTPUT_FILE: file },
  }),
);
