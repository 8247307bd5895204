import { Box, Button } from '@mantine/core';
import { IconPlus, IconStack2 } from '@tabler/icons-react';
import { getRouteApi, Link } from '@tanstack/react-router';
import { type CatalogueModuleRowFragment, CatalogueModulesDocument } from '../../api/__generated__/graphql';
import { LocalList } from '../../localList/LocalList';
import type { ListOptions } from '../../localList/searchAndSort';
import { useAllPages } from '../../localList/useAllPages';
import { DisabledTooltip } from '../../ui/DisabledTooltip';
import { EmptyState } from '../../ui/EmptyState';
import { PageHeader } from '../../ui/PageHeader';
import { useMissingPrivilege } from '../../viewer/viewer';
import { CatalogueOnly } from '../catalogue/CatalogueOnly';
import { CatalogueTable } from '../catalogue/CatalogueTable';
import { OwnModulesSection } from '../catalogue/OwnModulesSection';

const route = getRouteApi('/signed-in/catalogue');

const options: ListOptions<CatalogueModuleRowFragment> = {
  searchTexts: ({ name, key, audience, state, scopes }) => [
    name,
    key,
    audience,
    state,
    ...scopes.map((scope) => scope.name),
  ],
  sortKeys: { name: ({ name }) => name, state: ({ state }) => state },
};

export const CatalogueListPage = () => (
  <CatalogueOnly>
    <CatalogueList />
  </CatalogueOnly>
);

function CatalogueList() {
  const searchParams = route.useSearch();
  const navigate = route.useNavigate();
  const query = useAllPages(CatalogueModulesDocument, 'catalogueModules');
  const missingPrivilege = useMissingPrivilege('MANAGE_CATALOGUE');
  const add = (
    <DisabledTooltip reason={missingPrivilege}>
      <Button
        component={Link}
        to="/catalogue/new"
        leftSection={<IconPlus size={17} />}
        disabled={Boolean(missingPrivilege)}
      >
        Draft a module
      </Button>
    </DisabledTooltip>
  );
  return (
    <>
      <PageHeader
        title="Catalogue"
        description="The APIs that you publish to accounts: each once, for all that are entitled to it."
        actions={add}
      />
      <LocalList
        query={query}
        searchParams={searchParams}
        onChange={(search) => navigate({ search, replace: search.after === undefined })}
        options={options}
        searchedFields="name, audience, scope or state"
        noun={['module', 'modules']}
        empty={
          <EmptyState
            illustration={<IconStack2 size={44} stroke={1.25} color="var(--mantine-color-anchor)" />}
            title="Nothing in the catalogue yet"
            action={add}
          >
            A published module is one of your APIs: accounts that are entitled to it grant it to their API clients, and
            cannot change it.
          </EmptyState>
        }
      >
        {(modules, getSortProps) => <CatalogueTable modules={modules} getSortProps={getSortProps} />}
      </LocalList>
      <Box mt="lg">
        <OwnModulesSection />
      </Box>
    </>
  );
}
