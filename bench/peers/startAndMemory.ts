import { setTimeout } from 'node:timers/promises';
import { markdown } from '../scale/table.ts';
import type { Countersign } from './countersign.ts';
import type { Measured } from './group.ts';
import { memoryOf } from './measure.ts';

const starts = 7;
// Milliseconds: by then the first tasks have run, and nothing is asked.
const settled = 5000;

/** How long a start on an existing database takes until it serves, and what it holds when nobody asks. */
export async function startAndMemory(server: Countersign, measured: Measured[]): Promise<string> {
  const times: number[] = [];
  for (let at = 0; at < starts; at++) times.push(await server.restart());
  const ready = times.sort((a, b) => a - b)[Math.floor(starts / 2)] ?? 0;
  await setTimeout(settled);
  const memory = memoryOf(server.pid);
  const none = { requests: 0, perSecond: 0, p99: 0, refused: 0, processor: 0 };
  measured.push({ group: 'start and memory', name: server.name, connections: 0, ...none, p50: ready, memory });
  const row = [server.name, String(Math.round(ready)), String(memory)];
  return `## start and memory\n\n${markdown(['', 'ready after, ms', 'idle, MB'], [row])}\n`;
}
