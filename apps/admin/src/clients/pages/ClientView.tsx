import type { ClientDetailsFragment } from '../../api/__generated__/graphql';
import { RecentChanges } from '../../audit/RecentChanges';
import { SubjectRequests } from '../../changes/SubjectRequests';
import { CopyableId } from '../../ui/CopyableId';
import { PageHeader } from '../../ui/PageHeader';
import { PendingChangeBadge } from '../../ui/PendingChangeBadge';
import { TwoColumns } from '../../ui/TwoColumns';
import { useMissingPrivilege } from '../../viewer/viewer';
import { ActivitySection } from '../activity/ActivitySection';
import { ClientState } from '../ClientState';
import { ClientHealthAlert } from '../health/ClientHealthAlert';
import { LeakAlerts } from '../health/LeakAlerts';
import { QuickstartSection } from '../quickstart/QuickstartSection';
import { LatestRefusals } from '../refusals/LatestRefusals';
import type { BeginClientAction } from '../useClientActions';
import { ClientHeaderActions } from '../view/ClientHeaderActions';
import { DangerZone } from '../view/DangerZone';
import { DetailsSection } from '../view/DetailsSection';
import { PermissionsSection } from '../view/PermissionsSection';
import { SecretsSection } from '../view/SecretsSection';
import { ShareLinksSection } from '../view/ShareLinksSection';
import styles from './ClientView.module.css';

export function ClientView({ client, begin }: { client: ClientDetailsFragment; begin: BeginClientAction }) {
  const seesAudit = useMissingPrivilege('VIEW_AUDIT') === undefined;
  return (
    <>
      <PageHeader
        title={client.name}
        back={{ to: '/clients', label: 'API clients' }}
        beside={
          <>
            <ClientState enabled={client.enabled} />
            <PendingChangeBadge count={client.openChangeRequests} />
          </>
        }
        actions={<ClientHeaderActions client={client} begin={begin} />}
        description={
          <>
            <CopyableId value={client.id} what="the client id" />
            {client.description && <p className={styles.description}>{client.description}</p>}
          </>
        }
      />
      <TwoColumns
        side={
          <>
            <DetailsSection client={client} />
            {seesAudit && <RecentChanges subjectId={client.id} />}
            <DangerZone client={client} begin={begin} />
          </>
        }
      >
        <LeakAlerts client={client} begin={begin} />
        <ClientHealthAlert client={client} begin={begin} />
        <SubjectRequests subjectId={client.id} />
        <SecretsSection client={client} begin={begin} />
        <ShareLinksSection client={client} />
        <PermissionsSection client={client} />
        <ActivitySection client={client} />
        <LatestRefusals clientId={client.id} />
        <QuickstartSection client={client} />
      </TwoColumns>
    </>
  );
}
