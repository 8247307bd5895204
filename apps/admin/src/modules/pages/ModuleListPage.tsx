import { Button, Stack } from '@mantine/core';
import { IconPlus, IconStack2 } from '@tabler/icons-react';
import { getRouteApi, Link } from '@tanstack/react-router';
import { type ModuleDetailsFragment, ModulesDocument } from '../../api/__generated__/graphql';
import { LocalList } from '../../localList/LocalList';
import type { ListOptions } from '../../localList/searchAndSort';
import { useAllPages } from '../../localList/useAllPages';
import { DisabledTooltip } from '../../ui/DisabledTooltip';
import { EmptyState } from '../../ui/EmptyState';
import { PageHeader } from '../../ui/PageHeader';
import { Section } from '../../ui/Section';
import { useViewer } from '../../viewer/viewer';
import { ModuleTable } from '../ModuleTable';
import { useMissingForNewModule } from '../useMissingForNewModule';
import { useModuleActions } from './useModuleActions';

const route = getRouteApi('/signed-in/modules');

const options: ListOptions<ModuleDetailsFragment> = {
  searchTexts: ({ name, key, audience, scopes }) => [name, key, audience, ...scopes.map((scope) => scope.name)],
  sortKeys: {
    name: ({ name }) => name,
    created: ({ createdAt }) => createdAt,
    clients: ({ clientCount }) => String(clientCount),
  },
};

export function ModuleListPage() {
  const searchParams = route.useSearch();
  const navigate = route.useNavigate();
  const query = useAllPages(ModulesDocument, 'modules');
  const missingPrivilege = useMissingForNewModule();
  const { mayDefineModules, vendorName } = useViewer().account;
  const { remove, dialog } = useModuleActions();
  const add = (
    <DisabledTooltip reason={missingPrivilege}>
      <Button
        component={Link}
        to="/modules/new"
        leftSection={<IconPlus size={17} />}
        disabled={Boolean(missingPrivilege)}
      >
        Add module
      </Button>
    </DisabledTooltip>
  );
  return (
    <>
      <PageHeader title="Modules" description="The APIs that tokens are for, each with its scopes." actions={add} />
      <LocalList
        query={query}
        searchParams={searchParams}
        onChange={(search) => navigate({ search, replace: search.after === undefined })}
        options={options}
        searchedFields="name, audience or scope"
        noun={['module', 'modules']}
        empty={
          <EmptyState
            illustration={<IconStack2 size={44} stroke={1.25} color="var(--mantine-color-anchor)" />}
            title="No modules yet"
            action={add}
          >
            A module is one of your APIs: the audience of its tokens, and its scopes. Clients are granted modules, and
            get their scopes.
          </EmptyState>
        }
      >
        {(modules, getSortProps) => {
          const table = { getSortProps, onDelete: remove };
          const [published, own] = [
            modules.filter(({ provider }) => provider),
            modules.filter(({ provider }) => !provider),
          ];
          const [first] = published;
          if (!first) return <ModuleTable modules={own} {...table} />;
          return (
            <Stack>
              <Section title={`From ${first.provider}`} description="They cannot be changed here." flush>
                <ModuleTable label={`From ${first.provider}`} modules={published} {...table} />
              </Section>
              {own.length > 0 && (
                <Section
                  title="Yours"
                  description={
                    mayDefineModules
                      ? undefined
                      : `They stay as they are. New ones come from ${vendorName ?? 'your vendor'} alone.`
                  }
                  flush
                >
                  <ModuleTable label="Yours" modules={own} {...table} />
                </Section>
              )}
            </Stack>
          );
        }}
      </LocalList>
      {dialog}
    </>
  );
}
