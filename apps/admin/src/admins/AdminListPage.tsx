import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { IconUserPlus } from '@tabler/icons-react';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { AdminsDocument } from '../api/__generated__/graphql';
import { useLack } from '../session/viewer';
import { Allowed } from '../ui/Allowed';
import { Loaded } from '../ui/Loaded';
import { NextPager } from '../ui/NextPager';
import { PageHeader } from '../ui/PageHeader';
import { RowsSkeleton } from '../ui/RowsSkeleton';
import { AdminTable } from './AdminTable';
import { InvitationLink } from './InvitationLink';

const route = getRouteApi('/signed-in/admins');

export function AdminListPage() {
  const { after } = route.useSearch();
  const navigate = route.useNavigate();
  const query = useQuery(AdminsDocument, { variables: { first: 25, after } });
  const lack = useLack('MANAGE_USERS');
  const [link, setLink] = useState<string | null>(null);
  const invite = (
    <Allowed lack={lack}>
      <Button component={Link} to="/admins/new" leftSection={<IconUserPlus size={17} />} disabled={Boolean(lack)}>
        Invite an admin
      </Button>
    </Allowed>
  );
  return (
    <>
      <PageHeader title="Admins" description="The people who may act in this account." actions={invite} />
      <Loaded query={query} skeleton={<RowsSkeleton rows={4} />} keepsPrevious>
        {({ admins: { nodes, pageInfo } }) => (
          <>
            <AdminTable admins={nodes} onInvitation={setLink} />
            <NextPager pageInfo={pageInfo} deep={after !== undefined} onMove={(to) => navigate({ search: to })} />
          </>
        )}
      </Loaded>
      {link && <InvitationLink link={link} onClose={() => setLink(null)} />}
    </>
  );
}
