import { limitNames } from '@countersign/schema';
import { SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core';
import { Section } from '../ui/Section';
import { LimitField } from './LimitField';
import type { PlanForm } from './usePlanForm';

interface Props {
  form: PlanForm;
  /** The key cannot be changed: other systems refer to it. */
  keyIsFixed?: boolean;
}

export const PlanFields = ({ form, keyIsFixed = false }: Props) => (
  <Stack>
    <Section title="Details">
      <Stack>
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <TextInput
            label="Name"
            description="What accounts that have it read."
            required
            autoComplete="off"
            {...form.getInputProps('name')}
          />
          <TextInput
            label="Key"
            description={
              keyIsFixed
                ? 'Fixed: other systems refer to it.'
                : 'What programs call it, such as standard. It never changes.'
            }
            required
            readOnly={keyIsFixed}
            variant={keyIsFixed ? 'filled' : undefined}
            autoComplete="off"
            spellCheck={false}
            {...form.getInputProps('key')}
          />
        </SimpleGrid>
        <Textarea label="Description" autosize minRows={2} maxRows={8} {...form.getInputProps('description')} />
      </Stack>
    </Section>
    <Section
      title="Limits"
      description="Of these, of an account’s own policies and of what is set for a client the least holds. What is over a lower limit stays, and nothing is added."
    >
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        {limitNames.map((limit) => (
          <LimitField key={limit} limit={limit} {...form.getInputProps(`limits.${limit}`)} />
        ))}
      </SimpleGrid>
    </Section>
  </Stack>
);
