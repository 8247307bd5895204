import { useQuery } from '@apollo/client/react';
import { ClientUsageByDayDocument } from '../../api/__generated__/graphql';
import { type Bar, startOf, type TimeCount, type TimeSpan, toBars } from '../../ui/chart/bars';
import { useCurrentMinute } from '../../ui/useCurrentMinute';

const background = { background: true };

/** The bars of a span: of the hours that are there already, or of days that are asked for; undefined until they come. */
export function useUsageBars(id: string, hours: readonly TimeCount[], span: TimeSpan): Bar[] | undefined {
  const now = useCurrentMinute();
  const isByDay = span === 'month' || span === 'year';
  const from = new Date(startOf(span, now)).toISOString();
  const { data } = useQuery(ClientUsageByDayDocument, {
    variables: { id, from },
    skip: !isByDay,
    fetchPolicy: 'cache-and-network',
    context: background,
  });
  if (!isByDay) return toBars(hours, span, now);
  return data && toBars(data.client.usage.counts, span, now);
}
