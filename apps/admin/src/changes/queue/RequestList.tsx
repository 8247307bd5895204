import { Paper } from '@mantine/core';
import type { ChangeRequestRowFragment } from '../../api/__generated__/graphql';
import type { QueueSearch } from './queueSearch';
import { RequestItem } from './RequestItem';
import styles from './RequestList.module.css';

interface Props {
  requests: ChangeRequestRowFragment[];
  searchParams: QueueSearch;
  stale?: boolean;
  label?: string;
}

export function RequestList({ requests, searchParams, stale = false, label = 'Change requests' }: Props) {
  return (
    <Paper withBorder radius="lg" className={styles.paper}>
      <ul className={styles.list} aria-label={label} aria-busy={stale}>
        {requests.map((request) => (
          <RequestItem key={request.id} request={request} searchParams={searchParams} />
        ))}
      </ul>
    </Paper>
  );
}
