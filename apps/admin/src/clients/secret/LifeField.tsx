import { Select } from '@mantine/core';
import { useViewer } from '../../session/viewer';
import { daysAhead, daysUpTo } from './days';

const unlimited = '';

interface Props {
  /** Days, or '' for as long as the account allows. */
  value: string;
  onChange: (days: string) => void;
}

/** How long a new secret lives. */
export function LifeField({ value, onChange }: Props) {
  const most = useViewer().account.settings.greatestSecretLifetimeDays ?? null;
  const longest = most === null ? 'Until it is revoked' : `As long as the account allows: ${most} days`;
  return (
    <Select
      label="The new secret works for"
      allowDeselect={false}
      data={[{ value: unlimited, label: longest }, ...daysUpTo(most).filter((days) => Number(days.value) !== most)]}
      value={value}
      onChange={(days) => onChange(days ?? unlimited)}
    />
  );
}

/** The expiry that the choice comes to, for the server. */
export const expiryOf = (days: string) => (days === unlimited ? {} : { expiresAt: daysAhead(days) });
