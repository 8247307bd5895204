import type { ReactNode } from 'react';
import { failureOf } from '../api/failure';
import { FailureNotice } from './FailureNotice';

export interface Answered<Data> {
  data?: Data | undefined;
  previousData?: Data | undefined;
  error?: unknown;
  loading: boolean;
  refetch: () => unknown;
}

interface Props<Data> {
  query: Answered<Data>;
  skeleton: ReactNode;
  /** While the next page or filter is on its way, the last answer stays in sight. */
  keepsPrevious?: boolean;
  /** A failure stands in the place of the whole page. */
  whole?: boolean;
  children: (data: Data) => ReactNode;
}

/** The states that every question to the server goes through: on its way, failed, answered. */
export function Loaded<Data>({ query, skeleton, keepsPrevious = false, whole = false, children }: Props<Data>) {
  const data = query.data ?? (keepsPrevious && !query.error ? query.previousData : undefined);
  if (data) return children(data);
  if (query.error)
    return <FailureNotice whole={whole} failure={failureOf(query.error)} onRetry={() => query.refetch()} />;
  return <div aria-busy="true">{skeleton}</div>;
}
