import { SimpleGrid, TextInput } from '@mantine/core';
import { Section } from '../../ui/Section';
import type { ClientForm } from './useClientForm';

export function OwnerFields({ form }: { form: ClientForm }) {
  return (
    <Section title="Owner" description="Whom to ask when this client misbehaves, or must be stopped.">
      <SimpleGrid cols={{ base: 1, sm: 3 }}>
        <TextInput label="Email" type="email" required autoComplete="off" {...form.getInputProps('owner.email')} />
        <TextInput label="Name" autoComplete="off" {...form.getInputProps('owner.name')} />
        <TextInput label="Phone" type="tel" autoComplete="off" {...form.getInputProps('owner.phone')} />
      </SimpleGrid>
    </Section>
  );
}
