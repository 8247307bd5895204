import { Button } from '@mantine/core';
import { IconKey, IconPlus } from '@tabler/icons-react';
import { getRouteApi, Link } from '@tanstack/react-router';
import { type AccessTypeDetailsFragment, AccessTypesDocument } from '../../api/__generated__/graphql';
import { LocalList } from '../../localList/LocalList';
import type { ListOptions } from '../../localList/searchAndSort';
import { useAllPages } from '../../localList/useAllPages';
import { DisabledTooltip } from '../../ui/DisabledTooltip';
import { EmptyState } from '../../ui/EmptyState';
import { PageHeader } from '../../ui/PageHeader';
import { useMissingPrivilege } from '../../viewer/viewer';
import { AccessTypeTable } from '../AccessTypeTable';
import { useAccessTypeActions } from './useAccessTypeActions';

const route = getRouteApi('/signed-in/access-types');

const options: ListOptions<AccessTypeDetailsFragment> = {
  searchTexts: ({ name, permissions }) => [name, ...permissions.map(({ object }) => object)],
  sortKeys: {
    name: ({ name }) => name,
    created: ({ createdAt }) => createdAt,
    clients: ({ clientCount }) => String(clientCount),
  },
};

export function AccessTypeListPage() {
  const searchParams = route.useSearch();
  const navigate = route.useNavigate();
  const query = useAllPages(AccessTypesDocument, 'accessTypes');
  const missingPrivilege = useMissingPrivilege('MANAGE_MODULES');
  const { remove, dialog } = useAccessTypeActions();
  const add = (
    <DisabledTooltip reason={missingPrivilege}>
      <Button
        component={Link}
        to="/access-types/new"
        leftSection={<IconPlus size={17} />}
        disabled={Boolean(missingPrivilege)}
      >
        Add access type
      </Button>
    </DisabledTooltip>
  );
  return (
    <>
      <PageHeader
        title="Access types"
        description="Named sets of permissions: the objects that a client reaches, and its operations on them."
        actions={add}
      />
      <LocalList
        query={query}
        searchParams={searchParams}
        onChange={(search) => navigate({ search, replace: search.after === undefined })}
        options={options}
        searchedFields="name or object"
        noun={['access type', 'access types']}
        empty={
          <EmptyState
            illustration={<IconKey size={44} stroke={1.25} color="var(--mantine-color-anchor)" />}
            title="No access types yet"
            action={add}
          >
            An access type says what may be read, written and linked, object by object. It is given to as many clients
            as you like, and stands in their tokens.
          </EmptyState>
        }
      >
        {(accessTypes, getSortProps) => (
          <AccessTypeTable accessTypes={accessTypes} getSortProps={getSortProps} onDelete={remove} />
        )}
      </LocalList>
      {dialog}
    </>
  );
}
