import { useQuery } from '@apollo/client/react';
import { Anchor, Skeleton, Stack } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { AuditEntriesDocument } from '../api/__generated__/graphql';
import { EmptyValue } from '../ui/EmptyValue';
import { Loaded } from '../ui/Loaded';
import { Section } from '../ui/Section';
import { AuditList } from './AuditList';

/** The newest entries of the audit about one thing. */
export function RecentChanges({ subjectId }: { subjectId: string }) {
  const query = useQuery(AuditEntriesDocument, { variables: { first: 5, filter: { subjectId } } });
  return (
    <Section
      title="Recent changes"
      actions={
        <Anchor size="sm" renderRoot={(props) => <Link {...props} to="/audit" search={{ subject: subjectId }} />}>
          All of them
        </Anchor>
      }
    >
      <Loaded
        query={query}
        keepsPrevious
        skeleton={
          <Stack>
            <Skeleton height={34} />
            <Skeleton height={34} />
            <Skeleton height={34} />
          </Stack>
        }
      >
        {({ auditEntries }) =>
          auditEntries.nodes.length > 0 ? (
            <AuditList entries={auditEntries.nodes} withoutSubject />
          ) : (
            <EmptyValue>Nothing yet.</EmptyValue>
          )
        }
      </Loaded>
    </Section>
  );
}
