import type { ClientUsageDetailsQuery } from '../../api/__generated__/graphql';

type Refusal = ClientUsageDetailsQuery['client']['latestRefusals'][number];

/** Refusals that follow each other and differ in nothing but their time, as one. */
export interface RefusalGroup extends Refusal {
  readonly count: number;
  readonly firstAt: string;
}

const told = ['reason', 'address', 'secretHint', 'detail'] as const;

/** From the newest to the oldest. */
export function groupRefusals(refusals: readonly Refusal[]): RefusalGroup[] {
  const groups: RefusalGroup[] = [];
  for (const refusal of refusals) {
    const last = groups.at(-1);
    if (last && told.every((field) => last[field] === refusal[field])) {
      groups[groups.length - 1] = { ...last, count: last.count + 1, firstAt: refusal.at };
    } else {
      groups.push({ ...refusal, count: 1, firstAt: refusal.at });
    }
  }
  return groups;
}
