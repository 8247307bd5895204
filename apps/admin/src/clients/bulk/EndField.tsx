import { Radio, Stack, TextInput } from '@mantine/core';

/** When secrets end: at the end of a day, or at once. */
export interface End {
  readonly when: 'later' | 'now';
  /** Of a date field; '' for none. */
  readonly day: string;
}

/** The moment; undefined for at once, or where no day is chosen yet. */
export const momentOf = ({ when, day }: End): string | undefined =>
  when === 'now' || day === '' ? undefined : new Date(`${day}T23:59:59`).toISOString();

export function EndField({ value, onChange }: { value: End; onChange: (end: End) => void }) {
  return (
    <Radio.Group
      label="When"
      value={value.when}
      onChange={(when) => onChange({ ...value, when: when === 'now' ? 'now' : 'later' })}
    >
      <Stack gap="xs" mt={4}>
        <Radio value="later" label="At the end of a day, unless they end before" />
        {value.when === 'later' && (
          <TextInput
            type="date"
            label="Last day"
            required
            ml={32}
            value={value.day}
            onChange={(event) => onChange({ ...value, day: event.currentTarget.value })}
          />
        )}
        <Radio value="now" label="At once, for good" />
      </Stack>
    </Radio.Group>
  );
}
