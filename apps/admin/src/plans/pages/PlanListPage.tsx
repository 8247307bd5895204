import { Button } from '@mantine/core';
import { IconPlus, IconTicket } from '@tabler/icons-react';
import { getRouteApi, Link } from '@tanstack/react-router';
import { type PlanRowFragment, PlansDocument } from '../../api/__generated__/graphql';
import { LocalList } from '../../localList/LocalList';
import type { ListOptions } from '../../localList/searchAndSort';
import { useAllPages } from '../../localList/useAllPages';
import { CatalogueOnly } from '../../modules/catalogue/CatalogueOnly';
import { DisabledTooltip } from '../../ui/DisabledTooltip';
import { EmptyState } from '../../ui/EmptyState';
import { PageHeader } from '../../ui/PageHeader';
import { useMissingPrivilege } from '../../viewer/viewer';
import { PlanTable } from '../PlanTable';

const route = getRouteApi('/signed-in/plans');

const options: ListOptions<PlanRowFragment> = {
  searchTexts: ({ name, key, description }) => [name, key, description],
  sortKeys: { name: ({ name }) => name },
};

export const PlanListPage = () => (
  <CatalogueOnly>
    <PlanList />
  </CatalogueOnly>
);

function PlanList() {
  const searchParams = route.useSearch();
  const navigate = route.useNavigate();
  const query = useAllPages(PlansDocument, 'plans');
  const missingPrivilege = useMissingPrivilege('MANAGE_CATALOGUE');
  const add = (
    <DisabledTooltip reason={missingPrivilege}>
      <Button
        component={Link}
        to="/plans/new"
        leftSection={<IconPlus size={17} />}
        disabled={Boolean(missingPrivilege)}
      >
        Make a plan
      </Button>
    </DisabledTooltip>
  );
  return (
    <>
      <PageHeader
        title="Plans"
        description="What the accounts that have one may use of the catalogue, and how much."
        actions={add}
      />
      <LocalList
        query={query}
        searchParams={searchParams}
        onChange={(search) => navigate({ search, replace: search.after === undefined })}
        options={options}
        searchedFields="name, key or description"
        noun={['plan', 'plans']}
        empty={
          <EmptyState
            illustration={<IconTicket size={44} stroke={1.25} color="var(--mantine-color-anchor)" />}
            title="No plans yet"
            action={add}
          >
            A plan entitles every account that has it, and says how much it may have. An account without one has what it
            is given by itself.
          </EmptyState>
        }
      >
        {(plans, getSortProps) => <PlanTable plans={plans} getSortProps={getSortProps} />}
      </LocalList>
    </>
  );
}
