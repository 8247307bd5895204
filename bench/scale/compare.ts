import type { Asked, Case } from './cases.ts';

/** The medians of one case, in milliseconds. */
export interface Compared {
  readonly case: Case;
  readonly small: number;
  readonly large: number;
}

const median = (times: readonly number[]): number =>
  [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;

// A case that takes long tells as much by few repeats, and is not asked a hundred times.
const patience = 4000;

/** Asks both databases in turns, so that whatever else the machine does meanwhile falls upon both. */
export async function compare(of: Case, [small, large]: readonly [Asked, Asked], repeats: number): Promise<Compared> {
  const times: [number[], number[]] = [[], []];
  const began = performance.now();
  for (let turn = -2; turn < repeats; turn++) {
    const sides = [small, large].map((asked, side) => ({ asked: { ...asked, turn: turn + 2 }, side }));
    for (const { asked, side } of turn % 2 ? sides.reverse() : sides) {
      const from = performance.now();
      await of.ask(asked);
      // The first turns warm up.
      if (turn >= 0) times[side]?.push(performance.now() - from);
    }
    if (performance.now() - began > patience) {
      if (turn >= 0) break;
      turn = -1;
    }
  }
  return { case: of, small: median(times[0]), large: median(times[1]) };
}
