import { readFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import type { NeighbourFigures, NeighbourOrder } from './neighbour.ts';
import type { NoiseFigures, NoiseOrder } from './noise.ts';
import { childrenOf, putFirst } from './putFirst.ts';
import type { NoisyRequest } from './request.ts';
import { openStage } from './stage.ts';
import { told } from './told.ts';

export interface NoisyPlan {
  readonly engine: 'sqlite' | 'postgres';
  /** Only the doors with that in their name, or any of several, separated by `|`. */
  readonly door?: string | undefined;
  /** Hears each row as it is measured. */
  tell(row: NoisyRow): void;
}

/** The other tenant's waits while a door was stormed, in milliseconds, beside those just before. */
export interface NoisyRow {
  readonly door: string;
  readonly token: string;
  readonly page: string;
  readonly worst: number;
  /** The server's most so far, in MB. */
  readonly peak: number;
  readonly answers: string;
  /** Whether there was noise, the medians stayed within three times the quiet ones, and the worst within a second. */
  readonly holds: boolean;
}

const connections = 256;
const minute = 60_000;
const untilNextMinute = () => minute - (Date.now() % minute);

/** One tenant does its worst, door by door and then by all of them, and another's token and page are timed. */
export async function noisy({ engine, door, tell }: NoisyPlan): Promise<NoisyRow[]> {
  const stage = await openStage({ engine, clients: 2000, scale: '1' });
  try {
    const { url, pid, doors, token, page } = stage;
    // The server and its database.
    for (const child of childrenOf(process.pid)) putFirst(child);
    const watch = (milliseconds: number) =>
      told<NeighbourFigures>('neighbour.ts', { url, token, page, milliseconds } satisfies NeighbourOrder);
    await watch(5000);
    const isAsked = (name: string) => (door ?? '').split('|').some((part) => name.includes(part));
    const storms = [...Object.entries(doors), ['all at once', interleaved(Object.values(doors))] as const];
    const rows: NoisyRow[] = [];
    for (const [name, noise] of storms.filter(([name]) => isAsked(name))) {
      // Quotas begin anew with the minute: each storm has all of them.
      const left = untilNextMinute();
      await setTimeout(left > 8000 ? left - 8000 : left + minute - 8000);
      const quiet = await watch(6000);
      await setTimeout(untilNextMinute());
      const storm = told<NoiseFigures>('noise.ts', {
        url,
        noise,
        connections,
        milliseconds: 10_000,
      } satisfies NoiseOrder);
      await setTimeout(300);
      const loud = await watch(9500);
      const row = rowOf(name, quiet, loud, peakOf(pid), await storm);
      rows.push(row);
      tell(row);
    }
    return rows;
  } finally {
    await stage.end();
  }
}

function interleaved(noises: readonly (readonly NoisyRequest[])[]): NoisyRequest[] {
  const longest = Math.max(...noises.map(({ length }) => length));
  return Array.from({ length: longest }, (_, at) =>
    noises.map((noise) => noise[at % noise.length] as NoisyRequest),
  ).flat();
}

/** VmHWM of proc_pid_status(5). */
const peakOf = (pid: number): number =>
  Math.round(Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024);

function rowOf(
  door: string,
  quiet: NeighbourFigures,
  loud: NeighbourFigures,
  peak: number,
  answers: NoiseFigures,
): NoisyRow {
  const waits = (one: 'token' | 'page') =>
    `${quiet[one].median.toFixed(1)} → ${loud[one].median.toFixed(1)} (${(loud[one].median / quiet[one].median).toFixed(1)})`;
  const worst = Math.round(Math.max(loud.token.worst, loud.page.worst));
  // Noise that got no answer was none.
  const isLoud = Object.entries(answers).some(([status]) => status !== '0');
  const isFair = (['token', 'page'] as const).every((one) => loud[one].median <= 3 * quiet[one].median);
  return {
    door,
    token: waits('token'),
    page: waits('page'),
    worst,
    peak,
    answers: Object.entries(answers)
      .map(([status, count]) => `${status}: ${count}`)
      .join(', '),
    holds: isLoud && isFair && worst <= 1000 && peak <= 400,
  };
}
