import { useQuery } from '@apollo/client/react';
import { privileges } from '@countersign/schema';
import { SsoDocument } from '../../api/__generated__/graphql';
import { ForbiddenNotice } from '../../ui/ForbiddenNotice';
import { Loaded } from '../../ui/Loaded';
import { PageHeader } from '../../ui/PageHeader';
import { PageSkeleton } from '../../ui/PageSkeleton';
import { useMissingPrivilege } from '../../viewer/viewer';
import { ProviderForm } from '../ProviderForm';

export function SsoPage() {
  const missingPrivilege = useMissingPrivilege(...privileges);
  const query = useQuery(SsoDocument, {
    fetchPolicy: 'cache-and-network',
    skip: missingPrivilege !== undefined,
  });
  return (
    <>
      <PageHeader
        title="Single sign-on"
        description="Invited admins sign in with your company’s own provider, by OpenID Connect, and need no password here."
      />
      {missingPrivilege ? (
        <ForbiddenNotice reason={missingPrivilege} />
      ) : (
        <Loaded query={query} fullPage skeleton={<PageSkeleton />}>
          {({ sso }) => <ProviderForm key={sso.provider?.version ?? 0} sso={sso} />}
        </Loaded>
      )}
    </>
  );
}
