import { useQuery } from '@apollo/client/react';
import { Button, Text } from '@mantine/core';
import { IconDoor } from '@tabler/icons-react';
import { Suspense, useState } from 'react';
import { SupportAccessesOfCustomersDocument } from '../../api/__generated__/graphql';
import { Loaded } from '../../ui/Loaded';
import { lazyPart } from '../../ui/lazyPart';
import { RowsSkeleton } from '../../ui/RowsSkeleton';
import { Section } from '../../ui/Section';
import { AccessRow } from './AccessRow';

const AskDialog = lazyPart(() => import('./AskDialog'), 'AskDialog');

/** So many of those that are over are shown. */
const maxOver = 3;

/** Who of the vendor's looks, or asks to look, inside one customer's account, or any. */
export function DoorSection({ account }: { account?: { readonly id: string; readonly name: string } }) {
  const [asking, setAsking] = useState(false);
  const query = useQuery(SupportAccessesOfCustomersDocument, {
    variables: account ? { accountId: account.id } : {},
    pollInterval: 30_000,
    skipPollAttempt: () => document.hidden,
    context: { background: true },
  });
  return (
    <Section
      title="Looking inside"
      description={
        account
          ? 'One person, for some hours, once an admin of the account lets them. They see no secret, and change nothing.'
          : 'Accounts whose admins let one of you look, or are asked to. Ask on the account’s page.'
      }
      actions={
        account && (
          <Button variant="default" size="xs" leftSection={<IconDoor size={15} />} onClick={() => setAsking(true)}>
            Ask to look inside
          </Button>
        )
      }
    >
      <Loaded query={query} skeleton={<RowsSkeleton />}>
        {({ supportAccessesOfCustomers: all }) => {
          const live = all.filter(({ state }) => state === 'OPEN' || state === 'REQUESTED');
          const over = all.filter((access) => !live.includes(access)).slice(0, maxOver);
          return all.length === 0 ? (
            <Text size="sm" c="dimmed">
              Nobody has asked.
            </Text>
          ) : (
            [...live, ...over].map((access) => <AccessRow key={access.id} access={access} isNamed={!account} />)
          );
        }}
      </Loaded>
      <Suspense>{asking && account && <AskDialog account={account} onClose={() => setAsking(false)} />}</Suspense>
    </Section>
  );
}
