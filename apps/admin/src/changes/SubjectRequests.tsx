import { useQuery } from '@apollo/client/react';
import { ChangeRequestsDocument } from '../api/__generated__/graphql';
import { Section } from '../ui/Section';
import { RequestItem } from './queue/RequestItem';
import styles from './SubjectRequests.module.css';

/** The open change requests about one thing. Renders nothing when there are none. */
export function SubjectRequests({ subjectId }: { subjectId: string }) {
  const { data } = useQuery(ChangeRequestsDocument, {
    variables: { first: 10, filter: { subjectId, state: 'OPEN' }, orderBy: 'OLDEST' },
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
