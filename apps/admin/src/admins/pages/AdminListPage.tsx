import { Button } from '@mantine/core';
import { IconUserPlus } from '@tabler/icons-react';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { type AdminDetailsFragment, AdminsDocument } from '../../api/__generated__/graphql';
import type { Ways } from '../../localList/arrange';
import { useWholeList } from '../../localList/useWholeList';
import { WholeList } from '../../localList/WholeList';
import { DisabledTooltip } from '../../ui/DisabledTooltip';
import { PageHeader } from '../../ui/PageHeader';
import { useMissingPrivilege } from '../../viewer/viewer';
import { AdminTable } from '../AdminTable';
import { InvitationLink } from '../InvitationLink';

const route = getRouteApi('/signed-in/admins');

const ways: Ways<AdminDetailsFragment> = {
  texts: ({ name, email }) => [name, email],
  by: { name: ({ name }) => name, used: ({ lastSignedInAt }) => lastSignedInAt ?? '' },
};

export function AdminListPage() {
  const asked = route.useSearch();
  const navigate = route.useNavigate();
  const query = useWholeList(AdminsDocument, 'admins');
  const missingPrivilege = useMissingPrivilege('MANAGE_USERS');
  const [link, setLink] = useState<string | null>(null);
  const invite = (
    <DisabledTooltip reason={missingPrivilege}>
      <Button
        component={Link}
        to="/admins/new"
        leftSection={<IconUserPlus size={17} />}
        disabled={Boolean(missingPrivilege)}
      >
        Invite an admin
      </Button>
    </DisabledTooltip>
  );
  return (
    <>
      <PageHeader
        title="Admins"
        description="The people who may act in this account. Who is invited is shown by their email until they accept."
        actions={invite}
      />
      <WholeList
        query={query}
        asked={asked}
        onAsk={(search) => navigate({ search, replace: search.after === undefined })}
        ways={ways}
        searched="name or email"
      >
        {(admins, sort) => <AdminTable admins={admins} sort={sort} onInvitation={setLink} />}
      </WholeList>
      {link && <InvitationLink link={link} onClose={() => setLink(null)} />}
    </>
  );
}
