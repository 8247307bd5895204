import { Text } from '@mantine/core';
import type { ClientDetailsFragment } from '../../api/__generated__/graphql';
import { Time } from '../../ui/Time';
import { HealthAlert } from './HealthAlert';

/** The vendor disabled the client: why, and whom to ask. */
export const HeldAlert = ({ hold: { at, by, reason } }: { hold: NonNullable<ClientDetailsFragment['hold']> }) => (
  <HealthAlert
    stopped
    title={
      <>
        Disabled by {by} <Time at={at} />
      </>
    }
  >
    <Text size="sm" mb={4} style={{ overflowWrap: 'anywhere' }}>
      “{reason}”
    </Text>
    <Text size="sm">It gets no tokens, and nobody of your account can enable it until {by} releases it. Ask them.</Text>
  </HealthAlert>
);
