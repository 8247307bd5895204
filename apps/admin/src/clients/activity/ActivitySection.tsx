import { useQuery } from '@apollo/client/react';
import { SegmentedControl, Stack } from '@mantine/core';
import { useState } from 'react';
import {
  ClientActivityDocument,
  type ClientDetailsFragment,
  ClientUsageDetailsDocument,
} from '../../api/__generated__/graphql';
import { type TimeSpan, timeSpans } from '../../ui/chart/bars';
import { ChartSkeleton } from '../../ui/chart/UsageChart';
import { EmptyValue } from '../../ui/EmptyValue';
import { Loaded } from '../../ui/Loaded';
import { Section } from '../../ui/Section';
import { Time } from '../../ui/Time';
import { ClientUsageChart } from './ClientUsageChart';
import { RefusalList } from './RefusalList';
import { UsageParts } from './UsageParts';

const labels: Readonly<Record<TimeSpan, string>> = { day: 'Day', week: 'Week', month: 'Month', year: 'Year' };

const background = { background: true };

/** The client's recent token requests and their results. */
export function ActivitySection({ client }: { client: ClientDetailsFragment }) {
  const [span, setSpan] = useState<TimeSpan>('week');
  const variables = { id: client.id };
  const query = useQuery(ClientActivityDocument, {
    variables,
    fetchPolicy: 'cache-and-network',
    context: background,
    pollInterval: 60_000,
  });
  const details = useQuery(ClientUsageDetailsDocument, {
    variables,
    fetchPolicy: 'cache-and-network',
    context: background,
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
          data={timeSpans.map((value) => ({ value, label: labels[value] }))}
          value={span}
          onChange={(value) => setSpan(timeSpans.find((one) => one === value) ?? 'week')}
        />
      }
    >
      <Loaded query={query} skeleton={<ChartSkeleton />}>
        {({ client: { usage } }) => {
          if (usage.refusals.length === 0 && !usage.lastUsedAt) {
            return <EmptyValue>It has not asked for a token yet.</EmptyValue>;
          }
          return (
            <Stack>
              {usage.hours.length === 0 && usage.lastUsedAt && (
                <EmptyValue>
                  Nothing in the past week. It was last used <Time at={usage.lastUsedAt} />.
                </EmptyValue>
              )}
              <ClientUsageChart clientId={client.id} hours={usage.hours} span={span} />
              <UsageParts parts={details.data?.client.usage.parts ?? []} client={client} />
              <RefusalList refusals={usage.refusals} />
            </Stack>
          );
        }}
      </Loaded>
    </Section>
  );
}
