import { processorTime } from '../processorTime.ts';
import { markdown } from '../scale/table.ts';
import type { Countersign } from './countersign.ts';
import type { Measured } from './group.ts';
import { type Change, createClients, rotateSecrets } from './made.ts';
import { memoryOf } from './measure.ts';

const kinds: Readonly<Record<string, Change>> = { createClient: createClients, rotateClientSecret: rotateSecrets };
const [warmUp, count] = [150, 400];

/** What a change costs the server's processor, one after the other; what its disk takes is waited for, not computed. */
export async function changes(server: Countersign, measured: Measured[]): Promise<string> {
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
  return `## changes\n\n${markdown(['', 'processor, ms', 'answered after, ms'], rows)}\n`;
}
