import type { LimitName } from '@countersign/schema';
import { NumberInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { limitLabels } from '../labels/limits';
import { DurationField } from '../ui/DurationField';

const descriptions: Readonly<Record<LimitName, string>> = {
  maxClients: 'How many an account may have.',
  maxSecretsPerClient: 'How many of one client may work at the same time.',
  maxTokensPerHour: 'Of all clients of an account together.',
  maxAccessTokenLifetimeSeconds: 'No token of a client lives longer.',
  maxSecretLifetimeDays: 'In days.',
};

interface Props {
  limit: LimitName;
  value?: number | string;
  onChange: (value: number | string) => void;
  error?: ReactNode;
  /** An account's own, beside what its plan says: its name stands there already. */
  ofItsOwn?: boolean;
}

/** One limit; empty for none. */
export function LimitField({ limit, ofItsOwn = false, ...props }: Props) {
  const name = ofItsOwn ? `${limitLabels[limit]}, of its own` : limitLabels[limit];
  const placeholder = 'No limit';
  if (limit === 'maxAccessTokenLifetimeSeconds') {
    const description = ofItsOwn ? undefined : descriptions[limit];
    return <DurationField label={name} hidesLabel={ofItsOwn} {...{ description, placeholder }} {...props} />;
  }
  return (
    <NumberInput
      {...(ofItsOwn ? { 'aria-label': name, w: 140 } : { label: name, description: descriptions[limit] })}
      placeholder={placeholder}
      min={1}
      allowDecimal={false}
      clampBehavior="none"
      thousandSeparator=","
      {...props}
    />
  );
}
