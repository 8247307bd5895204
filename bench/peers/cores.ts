import { spawnSync } from 'node:child_process';
import { cpus } from 'node:os';

/** The server is measured on one core; whoever asks it, and the database, have another. */
export const serverCore = 0;
export const otherCore = 1;

/** Keeps a process, all of its threads and whatever it starts later, on one core (sched_setaffinity(2)). */
export function pinTo(core: number, pid: number): void {
  if (cpus().length < 2) throw new Error('This bench needs two cores.');
  const { status, stderr } = spawnSync('taskset', ['-a', '-c', '-p', String(core), String(pid)], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`taskset (util-linux) is needed: ${stderr}`);
}
