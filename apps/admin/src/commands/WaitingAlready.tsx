import { useQuery } from '@apollo/client/react';
import { Alert, Anchor, List, Text } from '@mantine/core';
import { IconSignature } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { ChangeRequestsDocument } from '../api/__generated__/graphql';
import { actorInWords } from '../labels/actor';
import { Time } from '../ui/Time';

/** Warns, before another change of something is asked for, of those that wait already. */
export function WaitingAlready({ subjectId, what = 'client' }: { subjectId: string; what?: string }) {
  const { data } = useQuery(ChangeRequestsDocument, {
    variables: { first: 10, filter: { subjectId, state: 'OPEN' }, orderBy: 'OLDEST' },
  });
  const requests = data?.changeRequests.nodes ?? [];
  if (requests.length === 0) return null;
  return (
    <Alert
      color="seal"
      icon={<IconSignature size={18} />}
      title={
        requests.length === 1
          ? `A change of this ${what} waits for approval already`
          : `${requests.length} changes of this ${what} wait for approval already`
      }
    >
      <List size="sm">
        {requests.map(({ id, title, subject, mine, requester, createdAt }) => (
          <List.Item key={id}>
            <Anchor
              size="sm"
              c="inherit"
              td="underline"
              renderRoot={(props) => <Link {...props} to="/review/$requestId" params={{ requestId: id }} />}
            >
              {title} {subject.name}
            </Anchor>
            , asked by {mine ? 'you' : actorInWords(requester)} <Time at={createdAt} />
          </List.Item>
        ))}
      </List>
      <Text size="sm" mt={4}>
        What you ask for here comes beside it. Where both change the same, the one that is approved first ends the
        other.
      </Text>
    </Alert>
  );
}
