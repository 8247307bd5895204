import { Stack, Text } from '@mantine/core';
import type { WebhookDetailsFragment } from '../api/__generated__/graphql';
import { eventsInWords } from '../labels/webhooks';
import { CopyableId } from '../ui/CopyableId';
import { DescriptionList } from '../ui/DescriptionList';
import { EmptyValue } from '../ui/EmptyValue';
import { Section } from '../ui/Section';
import { Time } from '../ui/Time';

type Key = WebhookDetailsFragment['keys'][number];

export const EndpointDetails = ({ endpoint }: { endpoint: WebhookDetailsFragment }) => {
  const { url, eventTypes, deliveredAt, pending, keys } = endpoint;
  return (
    <Section title="Details">
      <DescriptionList
        items={[
          { name: 'Address', value: <span style={{ overflowWrap: 'anywhere' }}>{url}</span> },
          {
            name: 'Events',
            value:
              eventTypes && eventTypes.length > 1 ? (
                <Text size="sm" ff="monospace" style={{ overflowWrap: 'anywhere' }}>
                  {eventTypes.join(', ')}
                </Text>
              ) : (
                eventsInWords(eventTypes)
              ),
          },
          {
            name: 'Last arrived',
            value: deliveredAt ? <Time at={deliveredAt} /> : <EmptyValue>Nothing yet</EmptyValue>,
          },
          { name: 'Waiting', value: pending === 1 ? '1 event' : `${pending.toLocaleString('en')} events` },
          ...keys.map((key, index) => ({
            name: index === 0 ? 'Signed by' : 'Signed by, still',
            value: <SigningKey signingKey={key} />,
          })),
        ]}
      />
    </Section>
  );
};

const SigningKey = ({ signingKey: { hint, publicKey, expiresAt } }: { signingKey: Key }) => (
  <Stack gap={4} align="flex-start">
    <CopyableId value={publicKey} what="the public key" />
    <Text size="xs" c="dimmed">
      Public key of v1a. The secret of v1 is {hint}
      {expiresAt ? (
        <>
          . Both until <Time at={expiresAt} exact />.
        </>
      ) : (
        '.'
      )}
    </Text>
  </Stack>
);
