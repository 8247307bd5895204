import { Stack, Text } from '@mantine/core';
import type { ChangeRequestDetailsFragment } from '../../api/__generated__/graphql';
import { AuditList } from '../../audit/AuditList';
import { FieldChanges } from '../../audit/fieldChanges/FieldChanges';
import { ClientImpact } from '../../clients/impact/ClientImpact';
import { PageHeader } from '../../ui/PageHeader';
import { RiskAlert } from '../../ui/RiskAlert';
import { Section } from '../../ui/Section';
import type { QueueSearch } from '../queue/queueSearch';
import { RequestState } from '../RequestState';
import { ConfirmationNotice } from './ConfirmationNotice';
import { DecisionBar } from './DecisionBar';
import { RequestDetails } from './RequestDetails';
import { RequestOutcome } from './RequestOutcome';
import styles from './RequestView.module.css';
import { SignatureTimeline } from './SignatureTimeline';
import type { Neighbours } from './useNeighbours';

interface Props {
  request: ChangeRequestDetailsFragment;
  searchParams: QueueSearch;
  neighbours: Neighbours;
  onReload: () => unknown;
}

/** For these commands the impact comes first, then the change itself. */
const breakingCommands = new Set(['deleteClient', 'rotateClientSecret', 'revokeClientSecret', 'revokeClientTokens']);

export function RequestView({ request, searchParams, neighbours, onReload }: Props) {
  const { title, subject, command, state, number, comment, changes, risks, reviewState, client } = request;
  const impact = client && state === 'OPEN' && (
    <Section title="What it will hit" description={`How ${client.name} was used of late.`}>
      <ClientImpact clientId={client.id} />
    </Section>
  );

  return (
    <>
      <PageHeader
        title={`${title} ${subject.name}`}
        back={{ to: '/review', label: 'Review' }}
        beside={<RequestState state={state} />}
        description={`Change request ${number}`}
      />
      <div className={styles.columns}>
        <Stack className={styles.main}>
          <RequestOutcome request={request} />
          <ConfirmationNotice request={request} />
          {comment && (
            <Section title="Why">
              <Text className={styles.comment}>{comment}</Text>
            </Section>
          )}
          <RiskAlert risks={risks} />
          {breakingCommands.has(command) && impact}
          <Section title={state === 'APPLIED' ? 'What changed' : 'What would change'}>
            {changes.length > 0 ? <FieldChanges changes={changes} /> : <Text size="sm">Nothing that is shown.</Text>}
          </Section>
          {!breakingCommands.has(command) && impact}
          {reviewState.since.length > 0 && (
            <Section
              title="Since it was asked for"
              description="Later changes to the dependencies of this request."
              flush
            >
              <AuditList entries={reviewState.since} />
            </Section>
          )}
        </Stack>
        <Stack className={styles.side}>
          <RequestDetails request={request} />
          <SignatureTimeline request={request} />
        </Stack>
      </div>
      <DecisionBar request={request} searchParams={searchParams} neighbours={neighbours} onReload={onReload} />
    </>
  );
}
