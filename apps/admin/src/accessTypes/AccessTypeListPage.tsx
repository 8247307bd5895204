import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { IconKey, IconPlus } from '@tabler/icons-react';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { type AccessTypeDetailsFragment, AccessTypesDocument } from '../api/__generated__/graphql';
import { useLack } from '../session/viewer';
import { Allowed } from '../ui/Allowed';
import { Empty } from '../ui/Empty';
import { Loaded } from '../ui/Loaded';
import { NextPager } from '../ui/NextPager';
import { PageHeader } from '../ui/PageHeader';
import { RowsSkeleton } from '../ui/RowsSkeleton';
import { AccessTypeTable } from './AccessTypeTable';
import { DeleteAccessTypeDialog } from './DeleteAccessTypeDialog';

const route = getRouteApi('/signed-in/access-types');

export function AccessTypeListPage() {
  const { after } = route.useSearch();
  const navigate = route.useNavigate();
  const query = useQuery(AccessTypesDocument, { variables: { first: 25, after } });
  const lack = useLack('MANAGE_MODULES');
  const [deleting, setDeleting] = useState<AccessTypeDetailsFragment>();
  const add = (
    <Allowed lack={lack}>
      <Button component={Link} to="/access-types/new" leftSection={<IconPlus size={17} />} disabled={Boolean(lack)}>
        Add access type
      </Button>
    </Allowed>
  );
  return (
    <>
      <PageHeader
        title="Access types"
        description="Named sets of permissions: which objects a client reaches, and what it may do to them."
        actions={add}
      />
      <Loaded query={query} skeleton={<RowsSkeleton rows={4} />} keepsPrevious>
        {({ accessTypes: { nodes, pageInfo } }) =>
          nodes.length > 0 ? (
            <>
              <AccessTypeTable accessTypes={nodes} onDelete={setDeleting} />
              <NextPager pageInfo={pageInfo} deep={after !== undefined} onMove={(to) => navigate({ search: to })} />
            </>
          ) : (
            <Empty
              drawing={<IconKey size={44} stroke={1.25} color="var(--mantine-color-anchor)" />}
              title="No access types yet"
              action={add}
            >
              An access type says what may be read, written and linked, object by object. It is given to as many clients
              as you like, and stands in their tokens.
            </Empty>
          )
        }
      </Loaded>
      {deleting && <DeleteAccessTypeDialog accessType={deleting} onClose={() => setDeleting(undefined)} />}
    </>
  );
}
