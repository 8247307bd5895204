import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { findPrograms } from '../postgres/programs.ts';

/** Whether this machine has a PgBouncer: it comes with no package of ours, but with Debian's `pgbouncer`. */
export const hasPgBouncer = spawnSync('pgbouncer', ['--version']).status === 0;

export interface PgBouncer {
  /** The address of the database behind it. */
  readonly url: string;
  stop(): Promise<void>;
}

/** Starts a PgBouncer before the database at an address, as its package configures it but for the mode. */
export async function startPgBouncer(databaseUrl: string, mode: 'session' | 'transaction'): Promise<PgBouncer> {
  const { who } = await findPrograms();
  const { hostname, port, username, pathname } = new URL(databaseUrl);
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port: own } = probe.address() as { port: number };
  probe.close();
  const folder = mkdtempSync(path.join(tmpdir(), 'countersign-pgbouncer-'));
  const file = path.join(folder, 'pgbouncer.ini');
  writeFileSync(
    file,
    `[databases]
* = host=${hostname} port=${port} user=${username}
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = ${own}
unix_socket_dir =
auth_type = any
pool_mode = ${mode}
`,
  );
  if (who.uid !== undefined) for (const each of [folder, file]) chownSync(each, who.uid, who.gid);
  const child = spawn('pgbouncer', [file], { ...who, cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] });
  const ended = once(child, 'exit');
  let said = '';
  await new Promise<void>((up, failed) => {
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      if (said.includes('process up')) up();
    });
    child.once('exit', () => failed(new Error(`PgBouncer did not start: ${said}`)));
  });
  return {
    url: `postgres://${username}@127.0.0.1:${own}${pathname}`,
    async stop() {
      child.kill('SIGQUIT');
      await ended;
      rmSync(folder, { recursive: true });
    },
  };
}
