import { useQuery } from '@apollo/client/react';
import { Anchor, Skeleton } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { AuditEntriesDocument } from '../api/__generated__/graphql';
import { AuditList } from '../audit/AuditList';
import { Loaded } from '../ui/Loaded';
import { Section } from '../ui/Section';

/** The newest entries of the audit, for whoever may see it. */
export function LatestChanges() {
  const query = useQuery(AuditEntriesDocument, { variables: { first: 5 }, fetchPolicy: 'cache-and-network' });
  return (
    <Section
      title="Latest changes"
      actions={
        <Anchor size="sm" renderRoot={(props) => <Link {...props} to="/audit" />}>
          All of them
        </Anchor>
      }
    >
      <Loaded query={query} keepsPrevious skeleton={<Skeleton height={200} />}>
        {({ auditEntries }) => <AuditList entries={auditEntries.nodes} />}
      </Loaded>
    </Section>
  );
}
