import { useQuery } from '@apollo/client/react';
import { privileges } from '@countersign/schema';
import { Anchor, Skeleton, Stack } from '@mantine/core';
import { Link, Navigate } from '@tanstack/react-router';
import { OverviewDocument, type OverviewQuery } from '../../api/__generated__/graphql';
import { toBars } from '../../ui/chart/bars';
import { UsageChart } from '../../ui/chart/UsageChart';
import { EmptyValue } from '../../ui/EmptyValue';
import { Loaded } from '../../ui/Loaded';
import { PageHeader } from '../../ui/PageHeader';
import { Section } from '../../ui/Section';
import { Time } from '../../ui/Time';
import { useCurrentMinute } from '../../ui/useCurrentMinute';
import { useViewer } from '../../viewer/viewer';
import { ClientLines } from '../ClientLines';
import { FirstSteps } from '../FirstSteps';
import { LatestChanges } from '../LatestChanges';
import { NeedsYou } from '../NeedsYou';
import styles from '../Overview.module.css';

/** The account at a glance: what waits for this person, how its clients fare, and what was changed. */
export function OverviewPage() {
  const viewer = useViewer();
  const isAdministrator = privileges.some((one) => viewer.privileges.includes(one));
  const query = useQuery(OverviewDocument, {
    skip: !isAdministrator,
    fetchPolicy: 'cache-and-network',
    context: { background: true },
    pollInterval: 60_000,
    skipPollAttempt: () => document.hidden,
  });
  // Whoever administers nothing here finds out where everybody does.
  if (!isAdministrator) return <Navigate to="/clients" replace />;
  return (
    <>
      <PageHeader
        title="Overview"
        description={`What needs you in ${viewer.account.name}, and how its clients fare.`}
      />
      <Loaded query={query} skeleton={<Skeleton height={480} />} keepsPrevious>
        {(data) => (
          <Stack gap="lg">
            <NeedsYou data={data} />
            <FirstSteps data={data} />
            <Requests data={data} />
            <div className={styles.columns}>
              <Clients data={data} />
            </div>
            {viewer.privileges.includes('VIEW_AUDIT') && <LatestChanges />}
          </Stack>
        )}
      </Loaded>
    </>
  );
}

function Requests({ data: { overview } }: { data: OverviewQuery }) {
  const now = useCurrentMinute();
  return (
    <Section
      title="Token requests"
      description={
        overview.isPart ? 'Past day, of up to 100 clients that were used last and 100 that were refused.' : 'Past day.'
      }
    >
      {overview.hours.length === 0 ? (
        <EmptyValue>No client asked for a token in the past day.</EmptyValue>
      ) : (
        <UsageChart bars={toBars(overview.hours, 'day', now)} span="day" />
      )}
    </Section>
  );
}

const formatCount = (count: number) => count.toLocaleString('en');

function Clients({ data: { overview, newest } }: { data: OverviewQuery }) {
  return (
    <>
      {overview.failing.length > 0 && (
        <ClientLines
          title="Refused most"
          empty=""
          all={
            <Anchor size="sm" renderRoot={(props) => <Link {...props} to="/clients" search={{ refused: '1' }} />}>
              All that were refused
            </Anchor>
          }
          lines={overview.failing.map(({ client, refused }) => ({
            client,
            fact: `${formatCount(refused)} refused`,
          }))}
        />
      )}
      <ClientLines
        title="Busiest"
        empty="No client got a token in the past day."
        all={
          <Anchor size="sm" renderRoot={(props) => <Link {...props} to="/clients" search={{ order: '-used' }} />}>
            By last use
          </Anchor>
        }
        lines={overview.busiest.map(({ client, answered }) => ({
          client,
          fact: `${formatCount(answered)} ${answered === 1 ? 'token' : 'tokens'}`,
        }))}
      />
      <ClientLines
        title="Newest"
        empty="There is no client yet."
        all={
          <Anchor size="sm" renderRoot={(props) => <Link {...props} to="/clients" search={{ order: '-created' }} />}>
            By age
          </Anchor>
        }
        lines={newest.nodes.map((client) => ({ client, fact: <Time at={client.createdAt} /> }))}
      />
    </>
  );
}
