import type { LimitName } from '@countersign/schema';
import { NumberInput } from '@mantine/core';
import type { ComponentProps } from 'react';
import { limitLabels } from '../labels/limits';

const descriptions: Readonly<Record<LimitName, string>> = {
  maxClients: 'How many an account may have.',
  maxSecretsPerClient: 'How many of one client may work at the same time.',
  maxTokensPerHour: 'Of all clients of an account together.',
  maxAccessTokenLifetimeSeconds: 'In seconds.',
  maxSecretLifetimeDays: 'In days.',
};

interface Props extends ComponentProps<typeof NumberInput> {
  limit: LimitName;
}

/** One limit; empty for none. */
export const LimitField = ({ limit, ...props }: Props) => (
  <NumberInput
    label={limitLabels[limit]}
    description={descriptions[limit]}
    placeholder="No limit"
    min={1}
    allowDecimal={false}
    clampBehavior="none"
    thousandSeparator=","
    {...props}
  />
);
