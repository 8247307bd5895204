import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { getRouteApi, Link } from '@tanstack/react-router';
import { ClientsDocument } from '../../api/__generated__/graphql';
import { ReviewBanner } from '../../changes/toReview/ReviewBanner';
import { useLack } from '../../session/viewer';
import { Allowed } from '../../ui/Allowed';
import { Loaded } from '../../ui/Loaded';
import { PageHeader } from '../../ui/PageHeader';
import { Pager } from '../../ui/Pager';
import { RowsSkeleton } from '../../ui/RowsSkeleton';
import { useClientDeeds } from '../useClientDeeds';
import { ClientFilters } from './ClientFilters';
import { ClientTable } from './ClientTable';
import { type ClientSearch, clientsVariables, isFiltered } from './clientSearch';
import { NoClients, NoMatch } from './NoClients';

const route = getRouteApi('/signed-in/clients');

export function ClientListPage() {
  const asked = route.useSearch();
  const navigate = route.useNavigate();
  const query = useQuery(ClientsDocument, { variables: clientsVariables(asked) });
  const lack = useLack('MANAGE_CLIENTS');
  const { begin, dialog } = useClientDeeds();

  // A new question begins at the first page: the cursor of the old one means nothing to it.
  const ask = (changed: ClientSearch) =>
    navigate({ search: (kept) => ({ ...kept, ...changed, after: undefined, before: undefined }), replace: true });

  const add = (
    <Allowed lack={lack}>
      <Button component={Link} to="/clients/new" leftSection={<IconPlus size={17} />} disabled={Boolean(lack)}>
        Add client
      </Button>
    </Allowed>
  );

  return (
    <>
      <PageHeader
        title="API clients"
        description="Applications that get tokens from Countersign and call your APIs with them."
        actions={add}
      />
      <ReviewBanner />
      <ClientFilters asked={asked} onAsk={ask} />
      <Loaded query={query} skeleton={<RowsSkeleton />} keepsPrevious>
        {({ clients }) =>
          clients.nodes.length === 0 ? (
            isFiltered(asked) ? (
              <NoMatch onClear={() => navigate({ search: { order: asked.order } })} />
            ) : (
              <NoClients action={add} />
            )
          ) : (
            <>
              <ClientTable
                clients={clients.nodes}
                order={asked.order ?? 'name'}
                onAsk={ask}
                begin={begin}
                stale={query.loading && !query.data}
              />
              <Pager
                pageInfo={clients.pageInfo}
                onMove={(to) => navigate({ search: ({ after, before, ...kept }) => ({ ...kept, ...to }) })}
              />
            </>
          )
        }
      </Loaded>
      {dialog}
    </>
  );
}
