import { Code, Stack, TextInput } from '@mantine/core';
import { Section } from '../../ui/Section';
import { useViewer } from '../../viewer/viewer';
import type { ClientForm } from './useClientForm';

export function DetailsFields({ form }: { form: ClientForm }) {
  const { clientIdSuffix: suffix, settings } = useViewer().account;
  const choosesId = form.getInitialValues().id !== undefined;
  return (
    <Section title="Details">
      <Stack>
        <TextInput
          label="Name"
          description={
            settings.slugNames
              ? 'What people recognise the application by: lower-case words joined by hyphens, such as payroll-api-client.'
              : 'What people recognise the application by.'
          }
          required
          autoComplete="off"
          {...form.getInputProps('name')}
        />
        {choosesId && (
          <TextInput
            label="Client id"
            description={`Lower-case words joined by hyphens, such as payroll-api-client${suffix && `. It ends with ${suffix}, as all of this account do`}. It never changes.`}
            required
            autoComplete="off"
            spellCheck={false}
            {...(suffix && { rightSection: <Code fz="sm">{suffix}</Code>, rightSectionWidth: 120 })}
            {...form.getInputProps('id')}
          />
        )}
      </Stack>
    </Section>
  );
}
