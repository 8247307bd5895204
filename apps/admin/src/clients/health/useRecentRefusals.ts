import { useQuery } from '@apollo/client/react';
import { ClientActivityDocument, ClientUsageDetailsDocument } from '../../api/__generated__/graphql';

export interface RecentRefusals {
  count: number;
  codes: string[];
  /** What was wrong and what to do, the latest first; empty until they are there. */
  words: { wrong: string; remedy: string }[];
  /** Since when its owner and the admins know of it; null while it is too little for that. */
  toldAt: string | null;
  lastAt: string;
  /** The time of the last granted request. */
  lastUsedAt: string | null;
}

/** Token requests refused in the past day, where none was granted since. The section on activity keeps it up to date. */
export function useRecentRefusals(clientId: string): RecentRefusals | undefined {
  const { data } = useQuery(ClientActivityDocument, { variables: { id: clientId }, fetchPolicy: 'cache-first' });
  const details = useQuery(ClientUsageDetailsDocument, { variables: { id: clientId }, fetchPolicy: 'cache-first' });
  if (!data) return undefined;
  const { refusals, lastUsedAt = null } = data.client.usage;
  const recent = refusals
    .filter(({ pastDay, lastAt }) => pastDay > 0 && (!lastUsedAt || lastAt > lastUsedAt))
    .toSorted((a, b) => b.pastDay - a.pastDay);
  const lastAt = recent
    .map((refusal) => refusal.lastAt)
    .toSorted()
    .at(-1);
  if (!lastAt) return undefined;
  const count = recent.reduce((sum, { pastDay }) => sum + pastDay, 0);
  const latest = details.data?.client.latestRefusals.filter(({ at }) => !lastUsedAt || at > lastUsedAt) ?? [];
  const words = [...new Map(latest.map(({ reason, wrong, remedy }) => [reason, { wrong, remedy }])).values()];
  return {
    words,
    toldAt: data.client.refusedSince ?? null,
    count,
    codes: recent.map(({ code }) => code),
    lastAt,
    lastUsedAt,
  };
}
