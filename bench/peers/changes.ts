import { folderInMemory } from '@countersign/tooling/memory';
import { processorTime } from '../processorTime.ts';
import { sqlite } from '../scale/database.ts';
import { markdown } from '../scale/table.ts';
import { startCountersign } from './countersign.ts';
import type { Measured } from './group.ts';
import { type Change, createClients, rotateSecrets } from './made.ts';
import { memoryOf } from './measure.ts';

const kinds: Readonly<Record<string, Change>> = { createClient: createClients, rotateClientSecret: rotateSecrets };
const [warmUp, count] = [150, 400];

/**
 * What a change costs the server's processor, one after the other. Its database is in memory: what a disk costs beside that
 * is the disk's.
 */
export async function changes(measured: Measured[]): Promise<string> {
  const engine = sqlite(folderInMemory('countersign-bench-'));
  const server = await startCountersign({ name: 'Countersign, SQLite in memory', engine });
  const rows: string[][] = [];
  for (const [name, change] of Object.entries(kinds)) {
    await change(server, warmUp);
    const [before, from] = [processorTime(server.pid), performance.now()];
    await change(server, count);
    const processor = ((processorTime(server.pid) - before) / count) * 1e6;
    const each = (performance.now() - from) / count;
    rows.push([name, (processor / 1000).toFixed(2), each.toFixed(2)]);
    const figures = { requests: count, perSecond: 1000 / each, p50: each, p99: each, refused: 0 };
    measured.push({ group: 'changes', name, connections: 1, ...figures, processor, memory: memoryOf(server.pid) });
  }
  await server.stop();
  await engine.remove();
  return `## changes\n\n${markdown(['', 'processor, ms', 'answered after, ms'], rows)}\n`;
}
