import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Suspense } from 'react';
import { ClientsDocument } from '../../api/__generated__/graphql';
import { ReviewBanner } from '../../changes/reviewCount/ReviewBanner';
import { DisabledTooltip } from '../../ui/DisabledTooltip';
import { ExportMenu } from '../../ui/ExportMenu';
import { Loaded } from '../../ui/Loaded';
import { lazyPart } from '../../ui/lazyPart';
import { PageHeader } from '../../ui/PageHeader';
import { Pager } from '../../ui/Pager';
import { RowsSkeleton } from '../../ui/RowsSkeleton';
import { usePageSize } from '../../ui/usePageSize';
import { useMissingPrivilege } from '../../viewer/viewer';
import { SelectMatching } from '../bulk/SelectMatching';
import { ExpiringSecretsBanner } from '../health/ExpiringSecretsBanner';
import { ClientFilters } from '../list/ClientFilters';
import { ClientTable } from '../list/ClientTable';
import { ColumnsMenu } from '../list/ColumnsMenu';
import { type ClientSearch, clientsVariables, isFiltered, toClientFilter, toClientOrder } from '../list/clientSearch';
import { useColumns } from '../list/columns';
import { NoClients, NoMatch } from '../list/NoClients';
import { ResultCount } from '../list/ResultCount';
import { SelectionBar } from '../list/SelectionBar';
import { useClientRoom } from '../list/useClientRoom';
import { useSelection } from '../list/useSelection';
import { useClientActions } from '../useClientActions';

const BulkActions = lazyPart(() => import('../bulk/BulkActions'), 'BulkActions');

/** A file of chosen clients names each of them in its address. */
const maxListedClients = 100;

const route = getRouteApi('/signed-in/clients');

export function ClientListPage() {
  const searchParams = route.useSearch();
  const navigate = route.useNavigate();
  const columns = useColumns(searchParams);
  const [pageSize] = usePageSize();
  const query = useQuery(ClientsDocument, { variables: clientsVariables(searchParams, columns.shown, pageSize) });
  const selection = useSelection((query.data ?? query.previousData)?.clients.nodes ?? []);
  const missingPrivilege = useMissingPrivilege('MANAGE_CLIENTS');
  const room = useClientRoom();
  const { begin, dialog } = useClientActions();

  // A new query starts at the first page: the old cursor does not apply to it.
  const changeSearchParams = (changed: ClientSearch) =>
    navigate({ search: (kept) => ({ ...kept, ...changed, after: undefined, before: undefined }), replace: true });

  const add = (
    <DisabledTooltip reason={missingPrivilege ?? room.full}>
      <Button
        component={Link}
        to="/clients/new"
        leftSection={<IconPlus size={17} />}
        disabled={Boolean(missingPrivilege ?? room.full)}
      >
        Add client
      </Button>
    </DisabledTooltip>
  );

  return (
    <>
      <PageHeader
        title="API clients"
        description="Applications that get tokens from Countersign and call your APIs with them."
        actions={
          <>
            {room.used}
            {add}
          </>
        }
      />
      <ReviewBanner />
      {!isFiltered(searchParams) && <ExpiringSecretsBanner />}
      <ClientFilters searchParams={searchParams} onChange={changeSearchParams}>
        <ExportMenu
          of="clients"
          filter={{ ...toClientFilter(searchParams), order: toClientOrder(searchParams.order) }}
        />
        <ColumnsMenu
          shown={columns.shown}
          onChoose={(shown) => {
            columns.remember(shown);
            navigate({ search: (kept) => ({ ...kept, columns: shown.join() }), replace: true });
          }}
        />
      </ClientFilters>
      <ResultCount
        clients={(query.data ?? (query.error ? undefined : query.previousData))?.clients}
        filter={isFiltered(searchParams) ? toClientFilter(searchParams) : undefined}
      />
      <Loaded query={query} skeleton={<RowsSkeleton />} keepsPrevious>
        {({ clients }) =>
          clients.nodes.length === 0 ? (
            isFiltered(searchParams) ? (
              <NoMatch
                onClear={() => navigate({ search: { order: searchParams.order, columns: searchParams.columns } })}
              />
            ) : (
              <NoClients action={add} />
            )
          ) : (
            <>
              <ClientTable
                clients={clients.nodes}
                columns={columns.shown}
                hidesColumns={columns.isDefault}
                selection={selection}
                order={searchParams.order ?? 'name'}
                onChange={changeSearchParams}
                begin={begin}
                stale={query.loading && !query.data}
              />
              <SelectionBar selection={selection}>
                {(clients.pageInfo.hasNextPage || clients.pageInfo.hasPreviousPage) && (
                  <SelectMatching
                    filter={toClientFilter(searchParams)}
                    isFiltered={isFiltered(searchParams)}
                    selection={selection}
                  />
                )}
                <Suspense>
                  <BulkActions selection={selection} />
                </Suspense>
                {selection.rows.length <= maxListedClients && (
                  <ExportMenu of="clients" size="xs" filter={{ ids: selection.rows.map(({ id }) => id).join() }} />
                )}
              </SelectionBar>
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
