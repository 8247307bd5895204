import { useQuery } from '@apollo/client/react';
import { Anchor, Button, Stack } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Suspense, useState } from 'react';
import { type CatalogueModuleDetailsFragment, CatalogueModuleDocument } from '../../api/__generated__/graphql';
import { RecentChanges } from '../../audit/RecentChanges';
import { SubjectRequests } from '../../changes/SubjectRequests';
import { algorithmLabels, tokenFormatLabels } from '../../labels/tokens';
import { CopyableId } from '../../ui/CopyableId';
import { DescriptionList } from '../../ui/DescriptionList';
import { DisabledTooltip } from '../../ui/DisabledTooltip';
import { EmptyValue } from '../../ui/EmptyValue';
import { Loaded } from '../../ui/Loaded';
import { lazyPart } from '../../ui/lazyPart';
import { PageHeader } from '../../ui/PageHeader';
import { PageSkeleton } from '../../ui/PageSkeleton';
import { ScopeList } from '../../ui/ScopeList';
import { Section } from '../../ui/Section';
import { Time } from '../../ui/Time';
import { useMissingPrivilege } from '../../viewer/viewer';
import { CatalogueOnly } from '../catalogue/CatalogueOnly';
import type { Grantee } from '../catalogue/dialogs/grantee';
import { ModuleStateBadge } from '../catalogue/ModuleStateBadge';
import { actionsIn, type CatalogueAction, useCatalogueActions } from '../catalogue/useCatalogueActions';
import { EntitlementsSection } from '../catalogue/view/EntitlementsSection';
import { UsersSection } from '../catalogue/view/UsersSection';

const EndEntitlementDialog = lazyPart(
  () => import('../catalogue/dialogs/EndEntitlementDialog'),
  'EndEntitlementDialog',
);
const EntitleDialog = lazyPart(() => import('../catalogue/dialogs/EntitleDialog'), 'EntitleDialog');

const route = getRouteApi('/signed-in/catalogue/$moduleId');

type Entitlement = CatalogueModuleDetailsFragment['entitlements'][number];

const verbs: Readonly<Record<CatalogueAction, string>> = {
  publish: 'Publish',
  deprecate: 'Deprecate',
  reinstate: 'Reinstate',
  withdraw: 'Withdraw',
  drop: 'Delete the draft',
};

export function CatalogueModulePage() {
  const { moduleId } = route.useParams();
  const query = useQuery(CatalogueModuleDocument, { variables: { id: moduleId } });
  return (
    <CatalogueOnly>
      <Loaded query={query} fullPage skeleton={<PageSkeleton />}>
        {({ catalogueModule }) => <CatalogueModuleView module={catalogueModule} />}
      </Loaded>
    </CatalogueOnly>
  );
}

function CatalogueModuleView({ module }: { module: CatalogueModuleDetailsFragment }) {
  const missingPrivilege = useMissingPrivilege('MANAGE_CATALOGUE');
  const seesAudit = useMissingPrivilege('VIEW_AUDIT') === undefined;
  const { begin, dialog } = useCatalogueActions(module);
  const [entitling, setEntitling] = useState(false);
  const [ending, setEnding] = useState<Entitlement>();
  const disabled = Boolean(missingPrivilege);
  return (
    <>
      <PageHeader
        title={module.name}
        back={{ to: '/catalogue', label: 'Catalogue' }}
        beside={<ModuleStateBadge state={module.state} />}
        description={module.description}
        actions={
          <>
            {actionsIn[module.state].map((action) => (
              <DisabledTooltip key={action} reason={missingPrivilege}>
                <Button
                  variant={action === 'publish' ? 'filled' : 'default'}
                  disabled={disabled}
                  onClick={() => begin(action)}
                >
                  {verbs[action]}
                </Button>
              </DisabledTooltip>
            ))}
            {module.state !== 'WITHDRAWN' && (
              <DisabledTooltip reason={missingPrivilege}>
                <Button
                  component={Link}
                  to={`/catalogue/${module.id}/edit`}
                  variant="default"
                  leftSection={<IconPencil size={16} />}
                  disabled={disabled}
                >
                  Edit
                </Button>
              </DisabledTooltip>
            )}
          </>
        }
      />
      <Stack>
        <SubjectRequests subjectId={module.id} />
        <Section title="Details">
          <DescriptionList items={factsOf(module)} />
        </Section>
        <EntitlementsSection module={module} onEntitle={() => setEntitling(true)} onEnd={setEnding} />
        <UsersSection usedBy={module.usedBy} />
        {seesAudit && <RecentChanges subjectId={module.id} />}
      </Stack>
      {dialog}
      <Suspense>
        {entitling && <EntitleDialog module={module} onClose={() => setEntitling(false)} />}
        {ending && (
          <EndEntitlementDialog module={module} grantee={granteeOf(ending)} onClose={() => setEnding(undefined)} />
        )}
      </Suspense>
    </>
  );
}

/** Whom an entitlement is for; null for every account. */
function granteeOf({ accountId, accountName, planId, planName }: Entitlement): Grantee | null {
  if (planId !== null) return { kind: 'plan', id: planId, name: planName ?? '' };
  return accountId === null ? null : { kind: 'account', id: accountId, name: accountName ?? '' };
}

const factsOf = (module: CatalogueModuleDetailsFragment) => [
  ...(module.sunsetAt ? [{ name: 'Ends on', value: <Time at={module.sunsetAt} /> }] : []),
  { name: 'Key', value: <CopyableId value={module.key} what="the key" /> },
  { name: 'Audience', value: <CopyableId value={module.audience} what="the audience" /> },
  {
    name: 'Scopes',
    value: module.scopes.length > 0 ? <ScopeList scopes={module.scopes} /> : <EmptyValue>None</EmptyValue>,
  },
  {
    name: 'Access tokens',
    value:
      module.accessTokenFormat === 'JWT'
        ? `${tokenFormatLabels.JWT}, ${algorithmLabels[module.signingAlgorithm]}`
        : tokenFormatLabels.OPAQUE,
  },
  {
    name: 'Documentation',
    value: module.documentationUrl ? (
      <Anchor href={module.documentationUrl} rel="noreferrer" target="_blank" size="sm">
        {module.documentationUrl}
      </Anchor>
    ) : (
      <EmptyValue>None</EmptyValue>
    ),
  },
  {
    name: 'Published',
    value: module.publishedAt ? <Time at={module.publishedAt} /> : <EmptyValue>Not yet</EmptyValue>,
  },
];
