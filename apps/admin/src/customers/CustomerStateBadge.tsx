import { Badge } from '@mantine/core';
import { IconPlayerPause } from '@tabler/icons-react';
import type { CustomerState } from '../api/__generated__/graphql';
import { customerStateLabels } from '../labels/customers';

/** In forced colours, where badges look alike, the sign tells a suspended account from the others. */
export const CustomerStateBadge = ({ state }: { state: CustomerState }) => (
  <Badge
    color={state === 'OPEN' ? 'green' : 'yellow'}
    leftSection={state === 'SUSPENDED' && <IconPlayerPause size={11} aria-hidden />}
    miw="max-content"
  >
    {customerStateLabels[state]}
  </Badge>
);
