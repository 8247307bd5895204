import type { ReactNode } from 'react';
import { failureOf } from '../api/failure';
import { FailureNotice } from './FailureNotice';

export interface QueryState<Data> {
  data?: Data | undefined;
  previousData?: Data | undefined;
  error?: unknown;
  loading: boolean;
  refetch: () => unknown;
}

interface Props<Data> {
  query: QueryState<Data>;
  skeleton: ReactNode;
  /** While the next page or filter loads, the previous data stay visible. */
  keepsPrevious?: boolean;
  /** A failure replaces the whole page. */
  fullPage?: boolean;
  children: (data: Data) => ReactNode;
}

/** Renders the states of a query: loading, failed, loaded. */
export function Loaded<Data>({ query, skeleton, keepsPrevious = false, fullPage = false, children }: Props<Data>) {
  const data = query.data ?? (keepsPrevious && !query.error ? query.previousData : undefined);
  if (data) return children(data);
  if (query.error)
    return <FailureNotice fullPage={fullPage} failure={failureOf(query.error)} onRetry={() => query.refetch()} />;
  return <div aria-busy="true">{skeleton}</div>;
}
