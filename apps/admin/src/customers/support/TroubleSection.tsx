import { useQuery } from '@apollo/client/react';
import { List, Text } from '@mantine/core';
import { ClientsInTroubleDocument, type ClientsInTroubleQuery } from '../../api/__generated__/graphql';
import { refusalReason } from '../../clients/activity/refusalReason';
import { troubleWords } from '../../labels/troubles';
import { Loaded } from '../../ui/Loaded';
import { RowsSkeleton } from '../../ui/RowsSkeleton';
import { Section } from '../../ui/Section';
import { Time } from '../../ui/Time';
import { ClientCard } from './ClientCard';
import type { BeginSupportAction } from './useSupportActions';

type InTrouble = ClientsInTroubleQuery['clientsInTrouble'][number];

/** The clients of all customers that support should look at: why in words, whom to speak to, and what to say. */
export function TroubleSection({ begin }: { begin: BeginSupportAction }) {
  // What is counted is written down once a second; somebody who has the page open sees it come.
  const query = useQuery(ClientsInTroubleDocument, {
    pollInterval: 60_000,
    skipPollAttempt: () => document.hidden,
    context: { background: true },
  });
  return (
    <Section
      title="Clients in trouble"
      description="Of all your customers, by what came of their requests in the past day. At most 100, and never what they may do."
    >
      <Loaded query={query} skeleton={<RowsSkeleton />}>
        {({ clientsInTrouble }) =>
          clientsInTrouble.length === 0 ? (
            <Text size="sm" c="dimmed">
              None: nobody guesses at a secret, and no client is refused again and again.
            </Text>
          ) : (
            clientsInTrouble.map((trouble) => (
              <ClientCard key={trouble.client.id} client={trouble.client} begin={begin}>
                <Why trouble={trouble} />
              </ClientCard>
            ))
          )
        }
      </Loaded>
    </Section>
  );
}

const Why = ({ trouble: { client, troubles, refusedPastDay, secretEndedAt } }: { trouble: InTrouble }) => (
  <List size="sm" spacing={4}>
    {troubles.map((trouble) => {
      const { why, say } = troubleWords[trouble](refusedPastDay);
      return (
        <List.Item key={trouble}>
          {why}{' '}
          {trouble === 'EXPIRED_SECRET' && secretEndedAt && (
            <>
              It ended <Time at={secretEndedAt} />.{' '}
            </>
          )}
          {trouble === 'SUSTAINED_REFUSALS' && client.lastRefusal && (
            <>
              The last <Time at={client.lastRefusal.at} />: {refusalReason(client.lastRefusal.code)}.{' '}
            </>
          )}
          <Text span size="sm" c="dimmed">
            {say}
          </Text>
        </List.Item>
      );
    })}
  </List>
);
