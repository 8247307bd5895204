import { Button, Group, Text } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { ChangeRequestDetailsFragment } from '../../api/__generated__/graphql';
import type { Failure } from '../../api/failure';
import { FailureAlert } from '../../ui/FailureAlert';
import type { QueueSearch } from '../queue/queueSearch';
import styles from './DecisionBar.module.css';
import { RequesterActions } from './RequesterActions';
import { RequestPager } from './RequestPager';
import { ReviewerActions } from './ReviewerActions';
import type { Neighbours } from './useNeighbours';

interface Props {
  request: ChangeRequestDetailsFragment;
  searchParams: QueueSearch;
  neighbours: Neighbours;
  onReload: () => unknown;
}

/** The viewer's actions on the request and the pager, always in reach below it. */
export function DecisionBar({ request, searchParams, neighbours, onReload }: Props) {
  const [failure, setFailure] = useState<Failure>();
  const navigate = useNavigate();

  async function decided() {
    // Only the review view goes on to the next request; from other views the decided one stays open.
    if (searchParams.view) return;
    const { next } = neighbours;
    await (next
      ? navigate({ to: '/review/$requestId', params: { requestId: next }, search: searchParams })
      : navigate({ to: '/review' }));
  }

  return (
    <section className={styles.bar} aria-label="Decision">
      {failure && (
        <FailureAlert failure={failure}>
          {failure.code === 'CONFLICT' && (
            <Button
              size="xs"
              variant="default"
              mt="xs"
              onClick={async () => {
                await onReload();
                setFailure(undefined);
              }}
            >
              Look again
            </Button>
          )}
        </FailureAlert>
      )}
      <Group justify="space-between" gap="sm">
        <RequestPager searchParams={searchParams} neighbours={neighbours} />
        {request.mine ? (
          <RequesterActions request={request} onRefused={setFailure} />
        ) : request.state === 'OPEN' && request.reviewState.obstacle ? (
          <Text size="sm" c="dimmed" className={styles.obstacle}>
            {request.reviewState.obstacle}
          </Text>
        ) : (
          request.state === 'OPEN' && <ReviewerActions request={request} onDecided={decided} onRefused={setFailure} />
        )}
      </Group>
    </section>
  );
}
