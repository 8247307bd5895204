import { useQuery } from '@apollo/client/react';
import { Title } from '@mantine/core';
import { type ReactNode, useEffect, useState } from 'react';
import { ChangeRequestsDocument } from '../../api/__generated__/graphql';
import { useLastVisit } from '../reviewCount/lastVisit';
import { useDecided } from '../reviewCount/useDecided';
import { ownWaiting, queueVariables } from './queueSearch';
import { RequestList } from './RequestList';

/** The viewer's own requests, below what waits for their review: what was decided since they last looked, and what waits. */
export function OwnRequests() {
  const { lastVisit, visit } = useLastVisit();
  // Looking at them makes them old news, for the next visit.
  const [since] = useState(lastVisit);
  const decided = useDecided(since);
  const { data } = useQuery(ChangeRequestsDocument, {
    variables: queueVariables(ownWaiting),
    context: { background: true },
    pollInterval: 15_000,
    skipPollAttempt: () => document.hidden,
  });
  const waiting = data?.changeRequests.nodes ?? [];

  // biome-ignore lint/correctness/useExhaustiveDependencies: each decision that comes in is seen when it is shown.
  useEffect(visit, [decided.length]);

  return (
    <>
      {decided.length > 0 && (
        <Listed title="Decided since you last looked">
          <RequestList label="Decided" requests={decided} searchParams={{ view: 'mine' }} />
        </Listed>
      )}
      {waiting.length > 0 && (
        <Listed title="Asked by you, waiting for others">
          <RequestList label="Your own requests" requests={waiting} searchParams={ownWaiting} />
        </Listed>
      )}
    </>
  );
}

const Listed = ({ title, children }: { title: string; children: ReactNode }) => (
  <section aria-label={title}>
    <Title order={2} mt="xl" mb="sm">
      {title}
    </Title>
    {children}
  </section>
);
