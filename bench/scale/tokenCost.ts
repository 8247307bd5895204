import { readFileSync } from 'node:fs';
import type { RunningServer } from '@countersign/tooling/server';
import type { Compared } from './compare.ts';
import { idOf, type Size } from './fill.ts';

/** Seconds that a process has computed so far: what a request costs, however busy the machine is otherwise (proc(5)). */
export function processorTime(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  const ticksASecond = 100;
  return (Number(fields[11]) + Number(fields[12])) / ticksASecond;
}

const stretch = 500;
const stretches = 12;
const atOnce = 16;

/** What a token costs its server, for clients all over the database, in turns; processor time as milliseconds. */
export async function tokenCost(
  small: RunningServer,
  large: RunningServer,
  ...sizes: [Size, Size]
): Promise<Compared[]> {
  const secret = /-u '[^:]+:([^']+)'/.exec(small.curl ?? '')?.[1] ?? '';
  const secrets = [secret, /-u '[^:]+:([^']+)'/.exec(large.curl ?? '')?.[1] ?? ''];
  const cost = [0, 0];
  const waited = [0, 0];
  let asked = 0;

  const token = async (server: RunningServer, id: string, own: string) => {
    const answer = await fetch(`${server.url}/oauth/token`, {
      method: 'POST',
      headers: { authorization: `Basic ${Buffer.from(`${id}:${own}`).toString('base64')}` },
      body: new URLSearchParams({ grant_type: 'client_credentials' }),
    });
    if (answer.status !== 200) throw new Error(`${id} was answered with ${answer.status}: ${await answer.text()}`);
    await answer.arrayBuffer();
  };

  for (let round = -1; round < stretches; round++) {
    for (const [side, server] of [small, large].entries()) {
      const before = processorTime(server.pid);
      const from = performance.now();
      for (let done = 0; done < stretch; done += atOnce) {
        await Promise.all(
          Array.from({ length: atOnce }, () => {
            asked++;
            const n = 1 + ((asked * 7919) % (sizes[side]?.clients ?? 1));
            return token(
              server,
              idOf(n - (n % 20 === 7 || n % 100 === 3 || n % 50 === 9 ? 1 : 0)),
              secrets[side] ?? '',
            );
          }),
        );
      }
      // The first round warms up.
      if (round < 0) continue;
      cost[side] = (cost[side] ?? 0) + processorTime(server.pid) - before;
      waited[side] = (waited[side] ?? 0) + performance.now() - from;
    }
  }
  const each = (sums: number[], scale: number) => ({
    small: ((sums[0] ?? 0) * scale) / (stretch * stretches),
    large: ((sums[1] ?? 0) * scale) / (stretch * stretches),
  });
  const ask = async () => {};
  return [
    { case: { group: 'a token over HTTP, processor of the server', name: 'any client', ask }, ...each(cost, 1000) },
    {
      case: { group: `a token over HTTP, ${atOnce} at once, waited each`, name: 'any client', ask },
      ...each(waited, 1),
    },
  ];
}
