import { useQuery } from '@apollo/client/react';
import { Button, Stack } from '@mantine/core';
import { IconPencil, IconTrash } from '@tabler/icons-react';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Suspense, useState } from 'react';
import { type PlanDetailsFragment, PlanDocument } from '../../api/__generated__/graphql';
import { RecentChanges } from '../../audit/RecentChanges';
import { SubjectRequests } from '../../changes/SubjectRequests';
import { CatalogueOnly } from '../../modules/catalogue/CatalogueOnly';
import { CopyableId } from '../../ui/CopyableId';
import { DescriptionList } from '../../ui/DescriptionList';
import { DisabledTooltip } from '../../ui/DisabledTooltip';
import { EmptyValue } from '../../ui/EmptyValue';
import { Loaded } from '../../ui/Loaded';
import { lazyPart } from '../../ui/lazyPart';
import { PageHeader } from '../../ui/PageHeader';
import { PageSkeleton } from '../../ui/PageSkeleton';
import { PendingChangeBadge } from '../../ui/PendingChangeBadge';
import { Section } from '../../ui/Section';
import { useMissingPrivilege } from '../../viewer/viewer';
import { limitsInWords } from '../limitsInWords';
import { PlanAccountsSection } from '../PlanAccountsSection';
import { PlanEntitlementsSection } from '../PlanEntitlementsSection';

const DeletePlanDialog = lazyPart(() => import('../dialogs/DeletePlanDialog'), 'DeletePlanDialog');

const route = getRouteApi('/signed-in/plans/$planId');

export function PlanPage() {
  const { planId } = route.useParams();
  const query = useQuery(PlanDocument, { variables: { id: planId } });
  return (
    <CatalogueOnly>
      <Loaded query={query} fullPage skeleton={<PageSkeleton />}>
        {({ plan }) => <PlanView plan={plan} />}
      </Loaded>
    </CatalogueOnly>
  );
}

function PlanView({ plan }: { plan: PlanDetailsFragment }) {
  const missingPrivilege = useMissingPrivilege('MANAGE_CATALOGUE');
  const seesAudit = useMissingPrivilege('VIEW_AUDIT') === undefined;
  const [deleting, setDeleting] = useState(false);
  const isUsed = plan.accountCount > 0 ? 'Accounts have this plan: give them another one first.' : undefined;
  const limits = limitsInWords(plan);
  return (
    <>
      <PageHeader
        title={plan.name}
        back={{ to: '/plans', label: 'Plans' }}
        beside={<PendingChangeBadge count={plan.openChangeRequests} />}
        description={plan.description}
        actions={
          <>
            <DisabledTooltip reason={missingPrivilege ?? isUsed}>
              <Button
                variant="default"
                leftSection={<IconTrash size={16} />}
                disabled={Boolean(missingPrivilege ?? isUsed)}
                onClick={() => setDeleting(true)}
              >
                Delete
              </Button>
            </DisabledTooltip>
            <DisabledTooltip reason={missingPrivilege}>
              <Button
                component={Link}
                to={`/plans/${plan.id}/edit`}
                leftSection={<IconPencil size={16} />}
                disabled={Boolean(missingPrivilege)}
              >
                Edit
              </Button>
            </DisabledTooltip>
          </>
        }
      />
      <Stack>
        <SubjectRequests subjectId={plan.id} />
        <Section title="Details">
          <DescriptionList
            items={[
              { name: 'Key', value: <CopyableId value={plan.key} what="the key" /> },
              ...(limits.length > 0 ? limits : [{ name: 'Limits', value: <EmptyValue>None</EmptyValue> }]),
            ]}
          />
        </Section>
        <PlanEntitlementsSection plan={plan} />
        <PlanAccountsSection plan={plan} />
        {seesAudit && <RecentChanges subjectId={plan.id} />}
      </Stack>
      <Suspense>{deleting && <DeletePlanDialog plan={plan} onClose={() => setDeleting(false)} />}</Suspense>
    </>
  );
}
