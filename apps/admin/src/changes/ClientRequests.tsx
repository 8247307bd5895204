import { useQuery } from '@apollo/client/react';
import { ChangeRequestsDocument } from '../api/__generated__/graphql';
import { Section } from '../ui/Section';
import styles from './ClientRequests.module.css';
import { RequestItem } from './queue/RequestItem';

/** The open change requests of one client. Renders nothing when there are none. */
export function ClientRequests({ clientId }: { clientId: string }) {
  const { data } = useQuery(ChangeRequestsDocument, {
    variables: { first: 10, filter: { subjectId: clientId, state: 'OPEN' }, orderBy: 'OLDEST' },
  });
  const requests = data?.changeRequests.nodes ?? [];
  if (requests.length === 0) return null;
  return (
    <Section
      title={requests.length === 1 ? 'A change waits for approval' : `${requests.length} changes wait for approval`}
      flush
    >
      <ul className={styles.list}>
        {requests.map((request) => (
          <RequestItem key={request.id} request={request} searchParams={{}} />
        ))}
      </ul>
    </Section>
  );
}
