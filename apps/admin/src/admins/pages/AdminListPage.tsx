import { Button } from '@mantine/core';
import { IconUserPlus } from '@tabler/icons-react';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { type AdminDetailsFragment, AdminsDocument } from '../../api/__generated__/graphql';
import { LocalList } from '../../localList/LocalList';
import type { ListOptions } from '../../localList/searchAndSort';
import { useAllPages } from '../../localList/useAllPages';
import { DisabledTooltip } from '../../ui/DisabledTooltip';
import { PageHeader } from '../../ui/PageHeader';
import { useMissingPrivilege } from '../../viewer/viewer';
import { AdminTable } from '../AdminTable';
import { InvitationLink } from '../InvitationLink';

const route = getRouteApi('/signed-in/admins');

const options: ListOptions<AdminDetailsFragment> = {
  searchTexts: ({ name, email }) => [name, email],
  sortKeys: { name: ({ name }) => name, used: ({ lastSignedInAt }) => lastSignedInAt ?? '' },
};

export function AdminListPage() {
  const searchParams = route.useSearch();
  const navigate = route.useNavigate();
  const query = useAllPages(AdminsDocument, 'admins');
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
        description="The people who may act in this account. Invited people are shown by their email until they accept."
        actions={invite}
      />
      <LocalList
        query={query}
        searchParams={searchParams}
        onChange={(search) => navigate({ search, replace: search.after === undefined })}
        options={options}
        searchedFields="name or email"
        noun={['admin', 'admins']}
      >
        {(admins, getSortProps) => <AdminTable admins={admins} getSortProps={getSortProps} onInvitation={setLink} />}
      </LocalList>
      {link && <InvitationLink link={link} onClose={() => setLink(null)} />}
    </>
  );
}
