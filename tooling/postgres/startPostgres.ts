import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { folderInMemory } from '../memory/folderInMemory.ts';
import { copyEmptyCluster } from './emptyCluster.ts';
import { findPrograms } from './programs.ts';

export interface Postgres {
  /** The address of a database on this server. */
  url(database?: string): string;
  /** Ends it: `fast` lets it write its checkpoint, `immediate` is a crash that it recovers from. */
  stop(how?: 'fast' | 'immediate'): Promise<void>;
  /** Begins again on the same data and port; as a standby, until it is told `select pg_promote()`. */
  start(as?: 'standby'): Promise<void>;
  /** Ends it and forgets its data. */
  remove(): Promise<void>;
}

interface Options {
  /** Whether what is committed must survive the machine losing power. Tests that nobody pulls the plug on go faster without. */
  durable?: boolean;
  /** Settings as in postgresql.conf. */
  settings?: Record<string, string>;
  /** Where its programs are, if not those that come with the workspace: `pg_dump` refuses a server newer than itself. */
  programs?: string;
}

const user = 'countersign';

// Sorts as people do, which is what most hosters set: what must not depend on it shows here.
const asAtHosters = ['--locale=C', '--locale-provider=icu', '--icu-locale=en-US'];

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });

// The server ends with the pipe that it is given: whoever started it may be killed, and nobody is left to stop it.
const keeper = '"$@" 3<&- & server=$!; (cat <&3 >/dev/null; kill -QUIT $server 2>/dev/null) & wait $server';

/** Starts a real PostgreSQL of our own, with data of its own, reachable from this machine only. */
export async function startPostgres({ durable = false, settings = {}, programs }: Options = {}): Promise<Postgres> {
  const { initdb, postgres, who } = await findPrograms(programs);
  const data = durable ? mkdtempSync(path.join(tmpdir(), 'countersign-pg-')) : folderInMemory('countersign-pg-');
  const flags = [`--username=${user}`, '--auth=trust', '--encoding=UTF8', ...asAtHosters];
  copyEmptyCluster(data, { initdb, flags, who });

  let port = await freePort();
  const all: Record<string, string> = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: '200',
    ...(durable ? {} : { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off' }),
    ...settings,
  };
  const settingFlags = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  let shell: ChildProcess | undefined;

  const start = (as?: 'standby'): Promise<void> =>
    new Promise((ready, failed) => {
      if (as) writeFileSync(path.join(data, 'standby.signal'), '');
      const args = ['-c', keeper, 'sh', postgres, '-D', data, '-p', String(port), ...settingFlags];
      const child = spawn('sh', args, { ...who, cwd: '/', stdio: ['ignore', 'ignore', 'pipe', 'pipe'] });
      shell = child;
      let said = '';
      child.stderr?.setEncoding('utf8').on('data', (text: string) => {
        said = (said + text).slice(-4000);
        if (/ready to accept (read-only )?connections/.test(said)) ready();
      });
      child.once('error', failed);
      child.once('exit', () => failed(new Error(`PostgreSQL did not start: ${said}`)));
    });

  const stop = (how: 'fast' | 'immediate' = 'fast'): Promise<void> =>
    new Promise((stopped) => {
      const child = shell;
      if (!child) return stopped();
      shell = undefined;
      child.once('exit', () => {
        child.stdio[3]?.destroy();
        stopped();
      });
      const [pid] = readFileSync(path.join(data, 'postmaster.pid'), 'utf8').split('\n');
      process.kill(Number(pid), how === 'fast' ? 'SIGINT' : 'SIGQUIT');
    });

  // Another process may take the port between the moment it was found free and the moment PostgreSQL binds it.
  for (let tries = 1; ; tries++) {
    try {
      await start();
      break;
    } catch (error) {
      if (tries === 3 || !String(error).includes('could not bind')) throw error;
      port = await freePort();
    }
  }
  return {
    url: (database = 'postgres') => `postgres://${user}@127.0.0.1:${port}/${database}`,
    start,
    stop,
    async remove() {
      await stop('immediate');
      rmSync(data, { recursive: true, force: true });
    },
  };
}
