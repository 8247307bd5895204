import { SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core';
import { Section } from '../ui/Section';
import { ScopesField } from './ScopesField';
import { TokenFields } from './TokenFields';
import type { ModuleForm } from './useModuleForm';

interface Props {
  form: ModuleForm;
  /** The key cannot be changed: other systems refer to it. */
  keyIsFixed?: boolean;
}

export function ModuleFields({ form, keyIsFixed = false }: Props) {
  return (
    <Stack>
      <Section title="Details">
        <Stack>
          <SimpleGrid cols={{ base: 1, sm: 2 }}>
            <TextInput
              label="Name"
              description="What people call this API."
              required
              autoComplete="off"
              {...form.getInputProps('name')}
            />
            <TextInput
              label="Key"
              description={
                keyIsFixed
                  ? 'Fixed: other systems refer to it.'
                  : 'What programs call it, such as payroll. It never changes.'
              }
              required
              readOnly={keyIsFixed}
              variant={keyIsFixed ? 'filled' : undefined}
              autoComplete="off"
              spellCheck={false}
              {...form.getInputProps('key')}
            />
          </SimpleGrid>
          <TextInput
            label="Audience"
            description="The API’s own address. It stands in each token as “aud”, so that the API knows that it is meant."
            placeholder="https://api.example.com/payroll"
            required
            type="url"
            autoComplete="off"
            spellCheck={false}
            {...form.getInputProps('audience')}
          />
          <Textarea label="Description" autosize minRows={2} maxRows={8} {...form.getInputProps('description')} />
        </Stack>
      </Section>
      <ScopesField form={form} />
      <TokenFields form={form} />
    </Stack>
  );
}
