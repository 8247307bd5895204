import { SimpleGrid, TextInput } from '@mantine/core';
import type { ChangeEvent } from 'react';
import { Section } from '../../ui/Section';
import { useViewer } from '../../viewer/viewer';
import type { ClientForm } from './useClientForm';

export function OwnerFields({ form }: { form: ClientForm }) {
  const viewer = useViewer();
  const email = form.getInputProps('owner.email');

  function changeEmail(event: ChangeEvent<HTMLInputElement>) {
    email.onChange(event);
    // The name that was filled in is of the one who asks, and goes with their address.
    const { owner } = form.getInitialValues();
    const isFilledIn = owner.email === viewer.email && form.getValues().owner.name === viewer.name;
    if (isFilledIn && event.currentTarget.value !== viewer.email) form.setFieldValue('owner.name', '');
  }

  return (
    <Section title="Owner" description="Whom to ask when this client misbehaves, or must be stopped.">
      <SimpleGrid cols={{ base: 1, sm: 3 }}>
        <TextInput label="Email" type="email" required autoComplete="off" {...email} onChange={changeEmail} />
        <TextInput label="Name" autoComplete="off" {...form.getInputProps('owner.name')} />
        <TextInput label="Phone" type="tel" autoComplete="off" {...form.getInputProps('owner.phone')} />
      </SimpleGrid>
    </Section>
  );
}
