import { useQuery } from '@apollo/client/react';
import { Alert, Button, Stack } from '@mantine/core';
import { IconAlertTriangle, IconPencil, IconSend } from '@tabler/icons-react';
import { getRouteApi, Link } from '@tanstack/react-router';
import {
  TestWebhookEndpointDocument,
  type WebhookDetailsFragment,
  WebhookEndpointDocument,
} from '../../api/__generated__/graphql';
import { RecentChanges } from '../../audit/RecentChanges';
import { SubjectRequests } from '../../changes/SubjectRequests';
import { useCommand } from '../../commands/useCommand';
import { DisabledTooltip } from '../../ui/DisabledTooltip';
import { ForbiddenNotice } from '../../ui/ForbiddenNotice';
import { Loaded } from '../../ui/Loaded';
import { PageHeader } from '../../ui/PageHeader';
import { PageSkeleton } from '../../ui/PageSkeleton';
import { Time } from '../../ui/Time';
import { useMissingPrivilege } from '../../viewer/viewer';
import { DeliveriesSection } from '../DeliveriesSection';
import { EndpointActions } from '../EndpointActions';
import { EndpointDetails } from '../EndpointDetails';
import { StateBadge } from '../StateBadge';

const route = getRouteApi('/signed-in/webhooks/$endpointId');

export function WebhookPage() {
  const { endpointId } = route.useParams();
  const sees = useMissingPrivilege('VIEW_AUDIT') === undefined;
  const manages = useMissingPrivilege('ADMINISTER_ACCOUNT');
  const forbidden = sees ? undefined : manages;
  const query = useQuery(WebhookEndpointDocument, {
    variables: { id: endpointId },
    fetchPolicy: 'cache-and-network',
    skip: Boolean(forbidden),
    // What arrived last, and what waits, changes while one looks.
    pollInterval: 5000,
    skipPollAttempt: () => document.hidden,
    context: { background: true },
  });
  if (forbidden) return <ForbiddenNotice fullPage reason={forbidden} />;
  return (
    <Loaded query={query} fullPage skeleton={<PageSkeleton />}>
      {({ webhookEndpoint }) => <EndpointView endpoint={webhookEndpoint} />}
    </Loaded>
  );
}

function EndpointView({ endpoint }: { endpoint: WebhookDetailsFragment }) {
  const { id, name, state, failingSince, pausedBecause } = endpoint;
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const missingPrivilege = useMissingPrivilege('ADMINISTER_ACCOUNT', 'VIEW_AUDIT');
  const seesAudit = useMissingPrivilege('VIEW_AUDIT') === undefined;
  const test = useCommand(TestWebhookEndpointDocument, {
    successMessage: 'A test event is on its way.',
    hasEffect: true,
    skipsApproval: true,
  });
  const mayNotTest = useMissingPrivilege('ADMINISTER_ACCOUNT');
  const isOff = mayNotTest ?? (state === 'ENABLED' ? undefined : 'Nothing is sent to it now. Enable it first.');
  return (
    <>
      <PageHeader
        title={name}
        back={{ to: '/webhooks', label: 'Webhooks' }}
        beside={<StateBadge state={state} failingSince={failingSince ?? null} />}
        actions={
          <>
            <DisabledTooltip reason={isOff}>
              <Button
                variant="default"
                leftSection={<IconSend size={16} />}
                disabled={Boolean(isOff)}
                loading={test.busy}
                onClick={() => test.run({ input: { id } })}
              >
                Send a test
              </Button>
            </DisabledTooltip>
            <DisabledTooltip reason={missingPrivilege}>
              <Button
                component={Link}
                to={`/webhooks/${id}/edit`}
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
        {state === 'PAUSED' && (
          <Alert color="red" icon={<IconAlertTriangle size={18} />} title="Countersign paused this endpoint.">
            {pausedBecause} What happens is kept, and is sent once you enable it again.
          </Alert>
        )}
        {state === 'ENABLED' && failingSince && (
          <Alert color="yellow" icon={<IconAlertTriangle size={18} />} title="Nothing arrives.">
            Every attempt has failed, first <Time at={failingSince} />. After three days it is paused.
          </Alert>
        )}
        <SubjectRequests subjectId={id} />
        <EndpointDetails endpoint={endpoint} />
        <DeliveriesSection
          endpoint={endpoint}
          search={search}
          onSearch={(changed) => navigate({ search: changed, replace: true })}
        />
        <EndpointActions endpoint={endpoint} />
        {seesAudit && <RecentChanges subjectId={id} />}
      </Stack>
    </>
  );
}
