import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/**
 * Has a process, and those that it started, served before whatever else this machine does (sched(7)): else that would be
 * measured, too. Only root may.
 */
export function putFirst(pid: number): void {
  if (process.getuid?.() !== 0) return;
  for (const each of [pid, ...descendantsOf(pid)]) {
    spawnSync('chrt', ['--all-tasks', '--rr', '--pid', '1', String(each)]);
  }
}

// A process that ended meanwhile has no children.
export function childrenOf(pid: number): number[] {
  try {
    return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean).map(Number);
  } catch {
    return [];
  }
}

const descendantsOf = (pid: number): number[] => childrenOf(pid).flatMap((child) => [child, ...descendantsOf(child)]);
