import { fork } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { processorTime } from '../processorTime.ts';
import type { Contender } from './contender.ts';
import { otherCore, pinTo } from './cores.ts';
import type { LoadFigures, LoadOrder } from './load.ts';

/** What one contender did in one round. */
export interface Round extends LoadFigures {
  /** Microseconds of the server's processor a request. */
  readonly processor: number;
  /** Resident memory after it, MB. */
  readonly memory: number;
}

/** Sends a load to a contender and weighs what it cost there. */
export async function measure({ url, pid, name }: Contender, order: Omit<LoadOrder, 'url'> & { path: string }) {
  const before = processorTime(pid);
  const figures = await load({ ...order, url: url + order.path });
  if (figures.requests === 0) throw new Error(`${name} answered nothing.`);
  return { ...figures, processor: ((processorTime(pid) - before) / figures.requests) * 1e6, memory: memoryOf(pid) };
}

async function load(order: LoadOrder): Promise<LoadFigures> {
  const child = fork(path.join(import.meta.dirname, 'load.ts'), { execArgv: ['--no-warnings'] });
  pinTo(otherCore, child.pid ?? 0);
  child.send(order);
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`The load ended with ${code}.`);
  });
  const [figures] = await Promise.race([once(child, 'message'), ended]);
  return figures as LoadFigures;
}

/** VmRSS of proc_pid_status(5). */
export const memoryOf = (pid: number): number =>
  Math.round(Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024);
