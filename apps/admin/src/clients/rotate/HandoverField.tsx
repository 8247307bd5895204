import { Radio, Select, Stack } from '@mantine/core';
import { linkLifetimes } from '../shareLink/linkLifetimes';

interface Props {
  /** The hours that a link works, or '' where the secret is shown here. */
  value: string;
  onChange: (hours: string) => void;
}

/** Asks who gets to see the new secret: whoever asks for it, or whoever opens a link. */
export const HandoverField = ({ value, onChange }: Props) => (
  <Radio.Group
    label="The new secret"
    value={value === '' ? 'here' : 'link'}
    onChange={(how) => onChange(how === 'here' ? '' : '24')}
  >
    <Stack gap="xs" mt={6}>
      <Radio value="here" label="Is shown to you" />
      <Radio
        value="link"
        label="Goes out by a link"
        description="You get the link and never see the secret. It shows it once, to the first person who opens it."
      />
      {value !== '' && (
        <Select
          label="The link works for"
          allowDeselect={false}
          data={linkLifetimes}
          value={value}
          onChange={(chosen) => onChange(chosen ?? value)}
        />
      )}
    </Stack>
  </Radio.Group>
);
