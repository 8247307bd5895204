import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { IconPlus, IconStack2 } from '@tabler/icons-react';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { type ModuleDetailsFragment, ModulesDocument } from '../api/__generated__/graphql';
import { useLack } from '../session/viewer';
import { Allowed } from '../ui/Allowed';
import { Empty } from '../ui/Empty';
import { Loaded } from '../ui/Loaded';
import { NextPager } from '../ui/NextPager';
import { PageHeader } from '../ui/PageHeader';
import { RowsSkeleton } from '../ui/RowsSkeleton';
import { DeleteModuleDialog } from './DeleteModuleDialog';
import { ModuleTable } from './ModuleTable';

const route = getRouteApi('/signed-in/modules');

export function ModuleListPage() {
  const { after } = route.useSearch();
  const navigate = route.useNavigate();
  const query = useQuery(ModulesDocument, { variables: { first: 25, after } });
  const lack = useLack('MANAGE_MODULES');
  const [deleting, setDeleting] = useState<ModuleDetailsFragment>();
  const add = (
    <Allowed lack={lack}>
      <Button component={Link} to="/modules/new" leftSection={<IconPlus size={17} />} disabled={Boolean(lack)}>
        Add module
      </Button>
    </Allowed>
  );
  return (
    <>
      <PageHeader title="Modules" description="The APIs that tokens are for, each with its scopes." actions={add} />
      <Loaded query={query} skeleton={<RowsSkeleton rows={4} />} keepsPrevious>
        {({ modules: { nodes, pageInfo } }) =>
          nodes.length > 0 ? (
            <>
              <ModuleTable modules={nodes} onDelete={setDeleting} />
              <NextPager pageInfo={pageInfo} deep={after !== undefined} onMove={(to) => navigate({ search: to })} />
            </>
          ) : (
            <Empty
              drawing={<IconStack2 size={44} stroke={1.25} color="var(--mantine-color-anchor)" />}
              title="No modules yet"
              action={add}
            >
              A module is one of your APIs: what stands in a token’s audience, and the scopes that it knows. Clients are
              granted modules, and get their scopes.
            </Empty>
          )
        }
      </Loaded>
      {deleting && <DeleteModuleDialog module={deleting} onClose={() => setDeleting(undefined)} />}
    </>
  );
}
