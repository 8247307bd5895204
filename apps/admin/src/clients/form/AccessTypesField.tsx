import { MultiSelect } from '@mantine/core';
import { EmptyValue } from '../../ui/EmptyValue';
import { Section } from '../../ui/Section';
import type { ClientChoices } from './useClientChoices';
import type { ClientForm } from './useClientForm';

interface Props {
  form: ClientForm;
  accessTypes: ClientChoices['accessTypes'];
}

export function AccessTypesField({ form, accessTypes }: Props) {
  return (
    <Section title="Access types" description="Which objects it may read, write and link, and which of their fields.">
      {accessTypes.length === 0 ? (
        <EmptyValue>Your account has no access types yet.</EmptyValue>
      ) : (
        <MultiSelect
          aria-label="Access types"
          placeholder={form.getValues().accessTypeIds.length ? undefined : 'Choose access types'}
          clearable
          hidePickedOptions
          limit={100}
          nothingFoundMessage="No such access type"
          data={accessTypes.map(({ id, name }) => ({ value: id, label: name }))}
          {...form.getInputProps('accessTypeIds')}
        />
      )}
    </Section>
  );
}
