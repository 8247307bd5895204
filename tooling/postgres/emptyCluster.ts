import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chownSync, existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Identity } from './programs.ts';

interface Maker {
  readonly initdb: string;
  /** What `initdb` is told besides where. */
  readonly flags: readonly string[];
  readonly who: Identity;
}

function run(command: string, args: readonly string[], who: Identity): string {
  const { status, stdout, stderr } = spawnSync(command, args, { ...who, cwd: '/', encoding: 'utf8' });
  if (status !== 0) throw new Error(`${path.basename(command)} failed: ${stderr}`);
  return stdout;
}

/** Who may not be who we are owns what PostgreSQL works on. */
function give(folder: string, { uid, gid }: Identity): void {
  if (uid !== undefined && gid !== undefined) chownSync(folder, uid, gid);
}

/** The data of a PostgreSQL that nothing was done with, in a folder: a copy of what `initdb` made once on this machine. */
export function copyEmptyCluster(folder: string, { initdb, flags, who }: Maker): void {
  const made = [run(initdb, ['--version'], who), ...flags, who.uid ?? process.getuid?.()].join(' ');
  const kept = path.join(
    tmpdir(),
    `countersign-pg-empty-${createHash('sha256').update(made).digest('hex').slice(0, 16)}`,
  );
  if (!existsSync(kept)) {
    const unfinished = mkdtempSync(`${kept}-`);
    give(unfinished, who);
    run(initdb, [`--pgdata=${unfinished}`, '--no-sync', ...flags], who);
    try {
      renameSync(unfinished, kept);
    } catch {
      // Another process was faster; what it made is as good.
      rmSync(unfinished, { recursive: true });
    }
  }
  give(folder, who);
  run('cp', ['-a', `${kept}/.`, folder], who);
}
