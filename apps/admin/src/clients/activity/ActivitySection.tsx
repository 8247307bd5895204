import { useQuery } from '@apollo/client/react';
import { SegmentedControl, Stack } from '@mantine/core';
import { useState } from 'react';
import { ClientActivityDocument } from '../../api/__generated__/graphql';
import { toBars } from '../../ui/chart/bars';
import { ChartSkeleton, UsageChart } from '../../ui/chart/UsageChart';
import { EmptyValue } from '../../ui/EmptyValue';
import { Loaded } from '../../ui/Loaded';
import { Section } from '../../ui/Section';
import { Time } from '../../ui/Time';
import { useCurrentMinute } from '../../ui/useCurrentMinute';
import { RefusalList } from './RefusalList';

const spans: { value: 'day' | 'week'; label: string }[] = [
  { value: 'day', label: 'Past day' },
  { value: 'week', label: 'Past week' },
];

/** The client's recent token requests and their results. */
export function ActivitySection({ clientId }: { clientId: string }) {
  const [span, setSpan] = useState<'day' | 'week'>('week');
  const now = useCurrentMinute();
  const query = useQuery(ClientActivityDocument, {
    variables: { id: clientId },
    fetchPolicy: 'cache-and-network',
    context: { background: true },
    pollInterval: 60_000,
  });
  return (
    <Section
      title="Activity"
      description="Requests for tokens, up to a moment ago."
      actions={
        <SegmentedControl
          size="xs"
          aria-label="Span of time"
          data={spans}
          value={span}
          onChange={(value) => setSpan(value === 'day' ? 'day' : 'week')}
        />
      }
    >
      <Loaded query={query} skeleton={<ChartSkeleton />}>
        {({ client: { usage } }) => {
          if (usage.hours.length === 0) {
            return (
              <EmptyValue>
                {usage.lastUsedAt ? (
                  <>
                    Nothing in the past week. It was last used <Time at={usage.lastUsedAt} />.
                  </>
                ) : (
                  'It has not asked for a token yet.'
                )}
              </EmptyValue>
            );
          }
          return (
            <Stack>
              <UsageChart bars={toBars(usage.hours, span, now)} span={span} />
              <RefusalList refusals={usage.refusals} />
            </Stack>
          );
        }}
      </Loaded>
    </Section>
  );
}
