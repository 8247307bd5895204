import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { IconArrowsExchange, IconPencil, IconTrash } from '@tabler/icons-react';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { type ModuleDetailsFragment, ModuleDocument } from '../../api/__generated__/graphql';
import { RecentChanges } from '../../audit/RecentChanges';
import { SubjectRequests } from '../../changes/SubjectRequests';
import { UsedBySection } from '../../clients/usedBy/UsedBySection';
import { LongList } from '../../localList/LongList';
import { DisabledTooltip } from '../../ui/DisabledTooltip';
import { EmptyValue } from '../../ui/EmptyValue';
import { Loaded } from '../../ui/Loaded';
import { PageHeader } from '../../ui/PageHeader';
import { PageSkeleton } from '../../ui/PageSkeleton';
import { Section } from '../../ui/Section';
import { TwoColumns } from '../../ui/TwoColumns';
import { useMissingPrivilege, useViewer } from '../../viewer/viewer';
import { ModuleStateBadge } from '../catalogue/ModuleStateBadge';
import { isEditable } from '../isEditable';
import { ModuleFacts } from '../ModuleFacts';
import { ScopeTable } from '../ScopeTable';
import { useModuleActions } from './useModuleActions';

const route = getRouteApi('/signed-in/modules/$moduleId');

export function ModulePage() {
  const { moduleId } = route.useParams();
  const query = useQuery(ModuleDocument, { variables: { id: moduleId } });
  return (
    <Loaded query={query} fullPage skeleton={<PageSkeleton />}>
      {({ module }) => <ModuleView module={module} />}
    </Loaded>
  );
}

function ModuleView({ module }: { module: ModuleDetailsFragment }) {
  const missingPrivilege = useMissingPrivilege('MANAGE_MODULES');
  const seesAudit = useMissingPrivilege('VIEW_AUDIT') === undefined;
  const navigate = useNavigate();
  const missingForMove = useMissingPrivilege('MANAGE_MODULES', 'MANAGE_CLIENTS');
  const { vendorName } = useViewer().account;
  const { remove, move, dialog } = useModuleActions({
    onDeleted: () => navigate({ to: '/modules' }),
    onMoved: (moduleId) => navigate({ to: '/modules/$moduleId', params: { moduleId } }),
  });
  const fixed = isEditable(module) ? undefined : whyFixed(module);
  const reason = fixed ?? missingPrivilege;
  return (
    <>
      <PageHeader
        title={module.name}
        back={{ to: '/modules', label: 'Modules' }}
        beside={module.state !== 'OWN' && <ModuleStateBadge state={module.state} />}
        description={module.description}
        actions={
          <>
            {vendorName && !fixed && (
              <DisabledTooltip reason={missingForMove}>
                <Button
                  variant="default"
                  leftSection={<IconArrowsExchange size={16} />}
                  disabled={Boolean(missingForMove)}
                  onClick={() => move(module)}
                >
                  Move onto a published one
                </Button>
              </DisabledTooltip>
            )}
            <DisabledTooltip reason={reason}>
              <Button
                variant="default"
                leftSection={<IconTrash size={16} />}
                disabled={Boolean(reason)}
                onClick={() => remove(module)}
              >
                Delete
              </Button>
            </DisabledTooltip>
            <DisabledTooltip reason={reason}>
              <Button
                component={Link}
                to={`/modules/${module.id}/edit`}
                leftSection={<IconPencil size={16} />}
                disabled={Boolean(reason)}
              >
                Edit
              </Button>
            </DisabledTooltip>
          </>
        }
      />
      <TwoColumns
        side={
          <>
            <Section title="Details">
              <ModuleFacts module={module} />
            </Section>
            {seesAudit && <RecentChanges subjectId={module.id} />}
          </>
        }
      >
        <SubjectRequests subjectId={module.id} />
        <Section title="Scopes" flush={module.scopes.length > 0}>
          {module.scopes.length === 0 && <EmptyValue>None: a token for it says who calls, and no more.</EmptyValue>}
          {module.scopes.length > 0 && (
            <LongList rows={module.scopes} noun="scopes" searchTexts={({ name, description }) => [name, description]}>
              {(scopes) => <ScopeTable scopes={scopes} />}
            </LongList>
          )}
        </Section>
        <UsedBySection used={{ ...module, kind: 'module' }} />
      </TwoColumns>
      {dialog}
    </>
  );
}

const whyFixed = ({ builtIn, provider }: ModuleDetailsFragment): string => {
  if (builtIn) return 'This module is Countersign itself, and cannot be changed.';
  return provider ? `${provider} publishes this module: it cannot be changed here.` : 'It is changed in the catalogue.';
};
