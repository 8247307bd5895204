import { Text } from '@mantine/core';
import type { ClientRowFragment } from '../../api/__generated__/graphql';
import { ClientState } from '../ClientState';
import { areAllExpired } from '../health/secretExpiry';

/** An enabled client may still not work: the row shows when all of its secrets have expired. */
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
