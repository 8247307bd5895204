import { Badge } from '@mantine/core';
import type { WebhookRowFragment } from '../api/__generated__/graphql';
import { webhookStateLabels } from '../labels/webhooks';

const colors = { ENABLED: 'green', DISABLED: 'gray', PAUSED: 'red' } as const;

export const StateBadge = ({ state, failingSince }: Pick<WebhookRowFragment, 'state' | 'failingSince'>) =>
  state === 'ENABLED' && failingSince ? (
    <Badge color="yellow" variant="light">
      Failing
    </Badge>
  ) : (
    <Badge color={colors[state]} variant="light">
      {webhookStateLabels[state]}
    </Badge>
  );
