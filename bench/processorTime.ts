import { readFileSync } from 'node:fs';

/** Seconds that a process has computed so far: what a request costs, however busy the machine is otherwise (proc(5)). */
export function processorTime(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  const ticksASecond = 100;
  return (Number(fields[11]) + Number(fields[12])) / ticksASecond;
}
