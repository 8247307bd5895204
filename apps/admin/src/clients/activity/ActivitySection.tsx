import { useQuery } from '@apollo/client/react';
import { SegmentedControl, Skeleton, Stack } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { ClientActivityDocument } from '../../api/__generated__/graphql';
import { later } from '../../api/later';
import { EmptyValue } from '../../ui/EmptyValue';
import { Loaded } from '../../ui/Loaded';
import { Section } from '../../ui/Section';
import { Time } from '../../ui/Time';
import { useCurrentMinute } from '../../ui/useCurrentMinute';
import styles from './ActivitySection.module.css';
import { BarTable } from './BarTable';
import { type TimeSpan, toBars } from './bars';
import { RefusalList } from './RefusalList';

const ActivityChart = lazy(later(() => import('./ActivityChart')));

const spans: { value: TimeSpan; label: string }[] = [
  { value: 'day', label: 'Past day' },
  { value: 'week', label: 'Past week' },
];

/** The client's recent token requests and their results. */
export function ActivitySection({ clientId }: { clientId: string }) {
  const [span, setSpan] = useState<TimeSpan>('week');
  const now = useCurrentMinute();
  const query = useQuery(ClientActivityDocument, {
    variables: { id: clientId },
    fetchPolicy: 'cache-and-network',
    context: { background: true },
    pollInterval: 60_000,
  });
  const chart = <Skeleton height={220} />;
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
      <Loaded query={query} skeleton={chart}>
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
          const bars = toBars(usage.hours, span, now);
          return (
            <Stack>
              <div aria-hidden="true" className={styles.chart}>
                <Suspense fallback={chart}>
                  <ActivityChart bars={bars} />
                </Suspense>
              </div>
              <BarTable bars={bars} caption={span === 'day' ? 'Requests by the hour' : 'Requests by the day'} />
              <RefusalList refusals={usage.refusals} />
            </Stack>
          );
        }}
      </Loaded>
    </Section>
  );
}
