import { Radio, Select, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { dayOptions } from '../../labels/days';
import { useViewer } from '../../viewer/viewer';

interface Props {
  /** The days of overlap between old and new secret, or '' when the old one stops now. */
  value: string;
  onChange: (days: string) => void;
  /** Why the old one cannot go on, if so. */
  impossible?: string | undefined;
  error?: ReactNode;
}

/** Asks when the old secret stops, where the account allows an overlap. */
export function OverlapField({ value, onChange, impossible, error }: Props) {
  const { maxOverlapDays } = useViewer().account.settings;
  const days = dayOptions(maxOverlapDays);
  const defaultOverlap = days.find((one) => one.value === '7') ?? days.at(-1);
  return (
    <Radio.Group
      label="The old secret"
      error={error}
      value={value === '' ? 'now' : 'later'}
      onChange={(when) => onChange(when === 'now' ? '' : (defaultOverlap?.value ?? '1'))}
    >
      <Stack gap="xs" mt={6}>
        <Radio value="now" label="Stops now" />
        <Radio
          value="later"
          label="Goes on beside the new one for a while"
          description={impossible}
          disabled={impossible !== undefined}
        />
        {value !== '' && (
          <Select
            aria-label="How long both work"
            allowDeselect={false}
            data={days}
            value={value}
            onChange={(chosen) => onChange(chosen ?? value)}
          />
        )}
      </Stack>
    </Radio.Group>
  );
}
