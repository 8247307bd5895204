import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { getRouteApi, Link } from '@tanstack/react-router';
import { CustomersDocument } from '../../api/__generated__/graphql';
import { ReviewBanner } from '../../changes/reviewCount/ReviewBanner';
import { DisabledTooltip } from '../../ui/DisabledTooltip';
import { Loaded } from '../../ui/Loaded';
import { PageHeader } from '../../ui/PageHeader';
import { Pager } from '../../ui/Pager';
import { RowsSkeleton } from '../../ui/RowsSkeleton';
import { usePageSize } from '../../ui/usePageSize';
import { useMissingPrivilege } from '../../viewer/viewer';
import { CustomerCount } from '../list/CustomerCount';
import { CustomerFilters } from '../list/CustomerFilters';
import { CustomerTable } from '../list/CustomerTable';
import { type CustomerSearch, customersVariables, isFiltered } from '../list/customerSearch';
import { NoCustomerMatches, NoCustomers } from '../list/NoCustomers';
import { useCustomerActions } from '../useCustomerActions';
import { VendorOnly } from '../VendorOnly';

const route = getRouteApi('/signed-in/accounts');

export const CustomerListPage = () => (
  <VendorOnly>
    <CustomerList />
  </VendorOnly>
);

function CustomerList() {
  const searchParams = route.useSearch();
  const navigate = route.useNavigate();
  const [pageSize] = usePageSize();
  const query = useQuery(CustomersDocument, { variables: customersVariables(searchParams, pageSize) });
  const missingPrivilege = useMissingPrivilege('MANAGE_ACCOUNTS');
  const { begin, dialog } = useCustomerActions();

  // A new query starts at the first page: the old cursor does not apply to it.
  const changeSearchParams = (changed: CustomerSearch) =>
    navigate({ search: (kept) => ({ ...kept, ...changed, after: undefined, before: undefined }), replace: true });

  const create = (
    <DisabledTooltip reason={missingPrivilege}>
      <Button
        component={Link}
        to="/accounts/new"
        leftSection={<IconPlus size={17} />}
        disabled={Boolean(missingPrivilege)}
      >
        Create account
      </Button>
    </DisabledTooltip>
  );

  return (
    <>
      <PageHeader
        title="Accounts"
        description="Your customers: each has an account of its own. What is in it is theirs, and not shown here."
        actions={create}
      />
      <ReviewBanner />
      <CustomerFilters searchParams={searchParams} onChange={changeSearchParams} />
      <CustomerCount customers={(query.data ?? (query.error ? undefined : query.previousData))?.customers} />
      <Loaded query={query} skeleton={<RowsSkeleton />} keepsPrevious>
        {({ customers }) =>
          customers.nodes.length === 0 ? (
            isFiltered(searchParams) ? (
              <NoCustomerMatches onClear={() => navigate({ search: { order: searchParams.order } })} />
            ) : (
              <NoCustomers action={create} />
            )
          ) : (
            <>
              <CustomerTable
                customers={customers.nodes}
                order={searchParams.order ?? 'name'}
                onChange={changeSearchParams}
                begin={begin}
                stale={query.loading && !query.data}
              />
              <Pager
                pageInfo={customers.pageInfo}
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
