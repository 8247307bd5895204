import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Readable } from 'node:stream';
import type { TokenService } from './tokenService.js';

const examples = path.resolve(import.meta.dirname, '../../../../examples/resource-server');

/** An API that checks our tokens, as we tell others to. */
export interface ExampleApi {
  /** Calls it, with a token where one is given. */
  call(token?: string): Promise<{ status: number; challenge: string | null; body: string }>;
  stop(): void;
}

type Example = 'node' | 'express' | 'go';

/** Why an example cannot run on this machine, if it cannot: Go and its libraries come with no package of ours. */
export function missingFor(example: Example): string | undefined {
  if (example !== 'go') return undefined;
  const { error, status, stderr } = spawnSync('go', ['list', '-deps', '.'], {
    cwd: folderOf(example),
    encoding: 'utf8',
  });
  if (error) return 'Go is not installed';
  return status === 0 ? undefined : `go-oidc 3 is not to be had: ${stderr.trim().split('\n').at(0)}`;
}

const folderOf = (example: Example) => path.join(examples, example);

/** What runs an example, and what takes away what was built for that. */
function built(example: Example) {
  if (example !== 'go') return { command: [process.execPath, path.join(folderOf(example), 'server.js')], remove() {} };
  const folder = mkdtempSync(path.join(tmpdir(), 'countersign-example-'));
  const program = path.join(folder, 'server');
  const { status, stderr } = spawnSync('go', ['build', '-o', program, '.'], {
    cwd: folderOf(example),
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  return { command: [program], remove: () => rmSync(folder, { recursive: true }) };
}

/** Starts one of the examples that we give others, as an API with this audience. */
export async function startExampleApi(
  example: Example,
  { origin: ISSUER, accountId: ACCOUNT }: TokenService,
  audience: string,
): Promise<ExampleApi> {
  const { command, remove } = built(example);
  const [program = '', ...given] = command;
  const api = spawn(program, given, {
    // Express writes what it refuses to its log, unless it is tested.
    env: { ISSUER, ACCOUNT, AUDIENCE: audience, PORT: '0', NODE_ENV: 'test' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [said] = await once(api.stdout as Readable, 'data');
  const url = `http://localhost:${/port (\d+)/.exec(String(said))?.[1]}/payslips`;
  return {
    async call(token) {
      const response = await fetch(url, token === undefined ? {} : { headers: { authorization: `Bearer ${token}` } });
      const body = await response.text();
      return { status: response.status, challenge: response.headers.get('www-authenticate'), body };
    },
    stop() {
      api.kill();
      remove();
    },
  };
}
