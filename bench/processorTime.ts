import { readFileSync } from 'node:fs';

const ticksASecond = 100;

/**
 * Seconds that a server's processes have computed so far: what requests cost, however busy the machine is otherwise
 * (proc(5)).
 */
export function processorTime(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  const workers = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean).map(Number);
  return workers.reduce(
    (sum, worker) => sum + processorTime(worker),
    (Number(fields[11]) + Number(fields[12])) / ticksASecond,
  );
}
