import { fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { pinTo, serverCore } from './cores.ts';

/** A server that is measured, by the process that serves. */
export interface Contender {
  readonly name: string;
  readonly url: string;
  readonly pid: number;
  stop(): Promise<unknown>;
}

/** Starts a file of `servers/` as a process of its own, on the server's core; it tells its port when it listens. */
export async function startPeer(name: string, file: string, order: object): Promise<Contender> {
  const child = fork(path.join(import.meta.dirname, 'servers', file), [JSON.stringify(order)], {
    env: { ...process.env, NODE_ENV: 'production' },
    execArgv: ['--no-warnings'],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const ended = once(child, 'exit');
  const broken = ended.then(([code]) => {
    throw new Error(`${name} ended with ${code}.`);
  });
  const [port] = await Promise.race([once(child, 'message'), broken]);
  // Its end is no fault from here on.
  broken.catch(() => undefined);
  pinTo(serverCore, child.pid ?? 0);
  return {
    name,
    url: `http://127.0.0.1:${port}`,
    pid: child.pid ?? 0,
    stop: () => {
      child.disconnect();
      return ended;
    },
  };
}

/** What a peer tells for the asking: an access token, or new refresh tokens. */
async function told<Told>(url: string): Promise<Told> {
  const answer = await fetch(url);
  return (await answer.json()) as Told;
}

export const tokenOf = async (url: string): Promise<string> =>
  (await told<{ accessToken: string }>(`${url}/sample`)).accessToken;

export const refreshTokensOf = async (url: string, count: number): Promise<string[]> =>
  (await told<{ refreshTokens: string[] }>(`${url}/sample?count=${count}`)).refreshTokens;
