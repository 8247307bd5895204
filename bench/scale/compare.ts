import type { Admin } from '@countersign/tooling/admin';
import type { Asked, Case } from './cases.ts';

/** One of the two that are asked. */
export interface Side {
  readonly admin: Admin;
  readonly asked: Omit<Asked, 'turn'>;
}

/** What came of one case, on a thousand clients and on a million: medians in milliseconds. */
export interface Compared {
  readonly group: string;
  readonly name: string;
  readonly small: number;
  readonly large: number;
}

const median = (times: readonly number[]): number =>
  [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;

// A case that takes long tells as much by few repeats, and is not asked a hundred times.
const maxMilliseconds = 4000;

/** Asks both servers in turns, so that whatever else the machine does meanwhile falls upon both. */
export async function compare(of: Case, sides: readonly [Side, Side], repeats: number): Promise<Compared> {
  const times: [number[], number[]] = [[], []];
  const began = performance.now();
  // The first turns warm up.
  for (let turn = 0; turn < repeats + 2; turn++) {
    for (const side of turn % 2 ? ([1, 0] as const) : ([0, 1] as const)) {
      const { admin, asked } = sides[side];
      const { document, variables } = of.question({ ...asked, turn });
      const from = performance.now();
      await admin.ask(document, variables);
      if (turn >= 2) times[side].push(performance.now() - from);
    }
    if (turn >= 4 && performance.now() - began > maxMilliseconds) break;
  }
  return { group: of.group, name: of.name, small: median(times[0]), large: median(times[1]) };
}
