import type { RunningServer } from '@countersign/tooling/server';
import { processorTime } from '../processorTime.ts';
import type { Compared } from './compare.ts';
import type { BenchDatabase } from './database.ts';

/** A server, and clients all over its database that may get tokens from it, of one secret. */
export interface TokenSide {
  readonly server: RunningServer;
  readonly clientIds: readonly string[];
  readonly secret: string;
}

const stretch = 500;
const stretches = 12;
const atOnce = 16;

/** As many clients as will be asked for, or all; by the end of their ids, which says nothing of where they stand. */
export const tokenClients = (database: BenchDatabase): Promise<string[]> =>
  database.column(
    `select id from clients where enabled and type = 'CONFIDENTIAL' and id like 'cli!_%' escape '!' order by substr(id, 9), id limit ${stretch * stretches}`,
  );

/** What a token costs its server, in turns; processor time as milliseconds. */
export async function tokenCost(sides: readonly [TokenSide, TokenSide]): Promise<Compared[]> {
  const cost: [number, number] = [0, 0];
  const waited: [number, number] = [0, 0];
  let asked = 0;

  const token = async ({ server, clientIds, secret }: TokenSide) => {
    const id = clientIds[asked++ % clientIds.length];
    const answer = await fetch(`${server.url}/oauth/token`, {
      method: 'POST',
      headers: { authorization: `Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}` },
      body: new URLSearchParams({ grant_type: 'client_credentials' }),
    });
    if (answer.status !== 200) throw new Error(`${id} was answered with ${answer.status}: ${await answer.text()}`);
    await answer.arrayBuffer();
  };

  for (let round = -1; round < stretches; round++) {
    for (const side of [0, 1] as const) {
      const { server } = sides[side];
      const before = processorTime(server.pid);
      const from = performance.now();
      for (let done = 0; done < stretch; done += atOnce) {
        await Promise.all(Array.from({ length: atOnce }, () => token(sides[side])));
      }
      // The first round warms up.
      if (round < 0) continue;
      cost[side] += processorTime(server.pid) - before;
      waited[side] += performance.now() - from;
    }
  }
  const each = ([small, large]: [number, number], scale: number) => ({
    name: 'any client',
    small: (small * scale) / (stretch * stretches),
    large: (large * scale) / (stretch * stretches),
  });
  return [
    { group: 'a token, processor of the server', ...each(cost, 1000) },
    { group: `a token, ${atOnce} at once, waited each`, ...each(waited, 1) },
  ];
}
