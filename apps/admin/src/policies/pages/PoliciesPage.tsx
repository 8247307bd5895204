import { useQuery } from '@apollo/client/react';
import { PoliciesDocument } from '../../api/__generated__/graphql';
import { Loaded } from '../../ui/Loaded';
import { PageHeader } from '../../ui/PageHeader';
import { PageSkeleton } from '../../ui/PageSkeleton';
import { PoliciesForm } from '../PoliciesForm';

export function PoliciesPage() {
  const query = useQuery(PoliciesDocument, { fetchPolicy: 'cache-and-network' });
  return (
    <>
      <PageHeader
        title="Policies"
        description="Rules for every client of this account. Before you save, you see the effects of a change on existing clients."
      />
      <Loaded query={query} fullPage skeleton={<PageSkeleton />}>
        {({ account }) => <PoliciesForm account={account} />}
      </Loaded>
    </>
  );
}
