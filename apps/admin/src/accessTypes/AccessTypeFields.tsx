import { Stack, Textarea, TextInput } from '@mantine/core';
import { Section } from '../ui/Section';
import { PermissionsField } from './PermissionsField';
import type { AccessTypeForm } from './useAccessTypeForm';

export function AccessTypeFields({ form }: { form: AccessTypeForm }) {
  return (
    <Stack>
      <Section title="Details">
        <Stack>
          <TextInput
            label="Name"
            description="Stands in tokens as it is written here, such as ObjectRead."
            required
            autoComplete="off"
            spellCheck={false}
            {...form.getInputProps('name')}
          />
          <Textarea label="Description" autosize minRows={2} maxRows={8} {...form.getInputProps('description')} />
        </Stack>
      </Section>
      <PermissionsField form={form} />
    </Stack>
  );
}
