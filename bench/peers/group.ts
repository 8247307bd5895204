import type { Contender } from './contender.ts';
import type { Asking } from './load.ts';
import { measure, type Round } from './measure.ts';

/** One contender, asked one thing. */
export interface Entry {
  readonly contender: Contender;
  /** Left out: the contender's name. */
  readonly name?: string;
  readonly path: string;
  /** Anew for each round. */
  readonly asking: () => Asking | Promise<Asking>;
  /** Whether it is refused, as it should be. */
  readonly isRefused?: boolean;
  readonly connections: number;
  /** Requests a second; a share of what the entry of this name did, or as many as are answered. */
  readonly rate?: { readonly share: number; readonly of: string };
}

/** What came of an entry: medians over the rounds. */
export interface Measured extends Round {
  readonly group: string;
  readonly name: string;
  readonly connections: number;
}

export interface Pace {
  readonly rounds: number;
  /** Seconds: of the first, unmeasured look at each entry, and of a measured one. */
  readonly warmUp: number;
  readonly seconds: number;
}

const median = (all: readonly number[]): number => [...all].sort((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0;

/** Measures the entries of a group in turns, so that whatever else the machine does falls upon all of them. */
export async function measureGroup(group: string, entries: readonly Entry[], pace: Pace): Promise<Measured[]> {
  const rounds: Round[][] = entries.map(() => []);
  for (let round = -1; round < pace.rounds; round++) {
    for (const [at, { contender, path, connections, rate, ...entry }] of entries.entries()) {
      const rated = rate && { rate: Math.round(rate.share * perSecondOf(rate.of, entries, rounds)) };
      if (rated?.rate === 0) continue;
      const seconds = round < 0 ? pace.warmUp : pace.seconds;
      const asking = await entry.asking();
      const came = await measure(contender, { path, asking, connections, seconds, ...rated });
      if (came.refused !== (entry.isRefused ? came.requests : 0))
        throw new Error(`${group}, ${entry.name ?? contender.name}: ${came.refused} of ${came.requests} were refused.`);
      if (round >= 0) rounds[at]?.push(came);
    }
  }
  return entries.map(({ contender, name = contender.name, connections }, at) => {
    const of = (field: 'requests' | 'perSecond' | 'p50' | 'p99' | 'refused' | 'processor' | 'memory') =>
      median((rounds[at] ?? []).map((round) => round[field]));
    return {
      group,
      name,
      connections,
      requests: of('requests'),
      perSecond: of('perSecond'),
      p50: of('p50'),
      p99: of('p99'),
      refused: of('refused'),
      processor: of('processor'),
      memory: of('memory'),
    };
  });
}

function perSecondOf(name: string, entries: readonly Entry[], rounds: readonly Round[][]): number {
  const at = entries.findIndex((entry) => (entry.name ?? entry.contender.name) === name);
  return rounds[at]?.at(-1)?.perSecond ?? 0;
}
