import { Select } from '@mantine/core';
import type { ReactNode } from 'react';
import { dayOptions, daysFromNow } from '../../labels/days';
import { limitOf } from '../../labels/limits';
import { useViewer } from '../../viewer/viewer';

const unlimited = '';

interface Props {
  /** Days, or '' for the longest lifetime that the account allows. */
  value: string;
  onChange: (days: string) => void;
  error?: ReactNode;
}

/** The lifetime of a new secret. */
export function LifetimeField({ value, onChange, error }: Props) {
  const { account } = useViewer();
  const limit = limitOf(account, 'maxSecretLifetimeDays');
  const maxDays = limit?.value ?? null;
  const allows = !limit || limit.by === 'ACCOUNT' ? 'the account allows' : 'your vendor allows';
  const longest = maxDays === null ? 'Until it is revoked' : `As long as ${allows}: ${maxDays} days`;
  return (
    <Select
      label="The new secret works for"
      allowDeselect={false}
      data={[
        { value: unlimited, label: longest },
        ...dayOptions(maxDays).filter((days) => Number(days.value) !== maxDays),
      ]}
      value={value}
      error={error}
      onChange={(days) => onChange(days ?? unlimited)}
    />
  );
}

/** The expiry of the chosen lifetime, as input. */
export const toExpiry = (days: string) => (days === unlimited ? {} : { expiresAt: daysFromNow(days) });
