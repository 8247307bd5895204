import { useQuery } from '@apollo/client/react';
import { Anchor, Skeleton, Stack } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { AuditEntriesDocument } from '../../api/__generated__/graphql';
import { AuditList } from '../../audit/AuditList';
import { EmptyValue } from '../../ui/EmptyValue';
import { Loaded } from '../../ui/Loaded';
import { Section } from '../../ui/Section';

export function ClientAudit({ clientId }: { clientId: string }) {
  const query = useQuery(AuditEntriesDocument, { variables: { first: 5, filter: { subjectId: clientId } } });
  return (
    <Section
      title="Recent changes"
      actions={
        <Anchor size="sm" renderRoot={(props) => <Link {...props} to="/audit" search={{ subject: clientId }} />}>
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
