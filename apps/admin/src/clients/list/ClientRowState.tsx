import { Text } from '@mantine/core';
import type { ClientRowFragment } from '../../api/__generated__/graphql';
import { ClientState } from '../ClientState';
import { areAllExpired } from '../health/secretExpiry';

/** Why one does not work: the vendor disabled it; or it is enabled, and all of its secrets have expired. */
export const ClientRowState = ({
  enabled,
  hold,
  secrets = [],
}: Pick<ClientRowFragment, 'enabled' | 'hold' | 'secrets'>) => (
  <>
    <ClientState enabled={enabled} />
    {hold && (
      <Text size="xs" c="var(--mantine-color-error)" mt={2} lineClamp={2} title={hold.reason}>
        By {hold.by}: {hold.reason}
      </Text>
    )}
    {enabled && areAllExpired(secrets) && (
      <Text size="xs" c="var(--mantine-color-error)" mt={2}>
        Secret expired
      </Text>
    )}
  </>
);
