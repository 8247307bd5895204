import { Stack, Textarea, TextInput } from '@mantine/core';
import { Section } from '../../ui/Section';
import type { ClientForm } from './useClientForm';

export function DetailsFields({ form }: { form: ClientForm }) {
  return (
    <Section title="Details">
      <Stack>
        <TextInput
          label="Name"
          description="What people recognise the application by."
          required
          autoComplete="off"
          {...form.getInputProps('name')}
        />
        <Textarea label="Description" autosize minRows={2} maxRows={8} {...form.getInputProps('description')} />
      </Stack>
    </Section>
  );
}
