import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';

export const main = path.resolve(import.meta.dirname, '../../apps/server/dist/main.js');

/** The built server, running as a process of its own, as an operator runs it. */
export interface RunningServer {
  readonly url: string;
  readonly port: number;
  readonly pid: number;
  /** The processes that serve, when there are several. */
  workers(): number[];
  /** The people who may sign in, as the first start prints them; a later start prints none. */
  readonly people: { email: string; password: string }[];
  /** The vendor's. */
  readonly vendors: { email: string; password: string }[];
  /** The command that gets a token, as the first start prints it. */
  readonly curl: string | undefined;
  /** All that it has written so far. */
  output(): string;
  /** Its exit code, once it has ended. */
  readonly ended: Promise<number | null>;
  /** Asks it to finish (SIGTERM) and answers with its exit code. */
  stop(): Promise<number | null>;
  /** Ends it where it stands. */
  kill(): Promise<void>;
}

/** Starts the built server on the database in `folder`, and answers when it is ready to serve. */
export async function startServer(folder: string, settings: Record<string, string> = {}): Promise<RunningServer> {
  const port = settings.PORT ?? String(await freePort());
  const url = `http://localhost:${port}`;
  const child = spawn(process.execPath, [main], {
    cwd: folder,
    env: {
      PATH: process.env.PATH,
      PORT: port,
      PUBLIC_URL: url,
      DATABASE_URL: path.join(folder, 'countersign.sqlite'),
      // What is measured and what is killed asks for more than anybody's share.
      RATE_LIMIT_SCALE: '1000',
      ...settings,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => {
      output += text;
    });
  }
  const exited = once(child, 'close').then(([code]) => code as number | null);
  await ready(child, () => output);
  return {
    url,
    port: Number(port),
    pid: child.pid ?? 0,
    workers: () => childrenOf(child.pid ?? 0),
    people: whoeverIs('Sign in', output),
    vendors: whoeverIs('Vendor', output),
    curl: /^ *(curl .*)$/m.exec(output)?.[1],
    output: () => output,
    ended: exited,
    stop: () => signal(child, 'SIGTERM', exited),
    kill: async () => {
      await signal(child, 'SIGKILL', exited);
    },
  };
}

/** Those whose addresses and passwords the first start printed, by what it says before them. */
const whoeverIs = (what: string, output: string) =>
  [...output.matchAll(new RegExp(`${what} +(\\S+@\\S+) +(\\S+)`, 'g'))].map(([, email = '', password = '']) => ({
    email,
    password,
  }));

const childrenOf = (pid: number): number[] =>
  readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean).map(Number);

function signal(child: ChildProcess, name: NodeJS.Signals, exited: Promise<number | null>) {
  child.kill(name);
  return exited;
}

/** Waits for the line with which the server says that it listens. */
function ready(child: ChildProcess, output: () => string) {
  return new Promise<void>((resolve, reject) => {
    const fail = (why: string) => reject(new Error(`${why}\n${output()}`));
    const timeout = setTimeout(() => {
      child.kill('SIGKILL');
      fail('The server was not ready within 90 s:');
    }, 90_000);
    child.stdout?.on('data', () => {
      if (!output().includes('Countersign listens on')) return;
      clearTimeout(timeout);
      resolve();
    });
    child.on('close', (code, signal) => {
      clearTimeout(timeout);
      fail(`The server ended (${code ?? signal}) before it was ready:`);
    });
  });
}

/** A port that nobody listens on now; the system does not give it out again soon. */
async function freePort(): Promise<number> {
  const probe = createServer().listen(0);
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (!address || typeof address === 'string') throw new Error('No port was given.');
  return address.port;
}
