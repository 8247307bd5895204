import { spawn } from 'node:child_process';
import { once } from 'node:events';
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

/** Starts one of the examples that we give others, as an API with this audience. */
export async function startExampleApi(
  example: 'node' | 'express',
  { origin: ISSUER, accountId: ACCOUNT }: TokenService,
  audience: string,
): Promise<ExampleApi> {
  const api = spawn(process.execPath, [path.join(examples, example, 'server.js')], {
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
    stop: () => api.kill(),
  };
}
