import { Text } from '@mantine/core';
import type { ClientRowFragment } from '../../api/__generated__/graphql';
import { ClientState } from '../ClientState';
import { areAllExpired } from '../health/secretExpiry';

/** Enabled is not yet working: where its secrets have expired, the row says so. */
export const ClientRowState = ({ enabled, secrets = [] }: Pick<ClientRowFragment, 'enabled' | 'secrets'>) => (
  <>
    <ClientState enabled={enabled} />
    {enabled && areAllExpired(secrets) && (
      <Text size="xs" c="var(--mantine-color-error)" mt={2}>
        Secret expired
      </Text>
    )}
  </>
);
