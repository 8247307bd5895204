import { Stack, Textarea, TextInput } from '@mantine/core';
import { Section } from '../../ui/Section';
import type { ClientForm } from './useClientForm';

export function DetailsFields({ form }: { form: ClientForm }) {
  const choosesId = form.getInitialValues().id !== undefined;
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
        {choosesId && (
          <TextInput
            label="Client id"
            description="Lower-case words joined by hyphens, such as payroll-api-client. It never changes."
            required
            autoComplete="off"
            spellCheck={false}
            {...form.getInputProps('id')}
          />
        )}
        <Textarea label="Description" autosize minRows={2} maxRows={8} {...form.getInputProps('description')} />
      </Stack>
    </Section>
  );
}
