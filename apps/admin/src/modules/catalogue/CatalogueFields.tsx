import { TextInput } from '@mantine/core';
import { Section } from '../../ui/Section';
import { ModuleFields } from '../ModuleFields';
import type { ModuleForm } from '../useModuleForm';

/** The fields of a module of the catalogue: those of any module, and where its documentation is. */
export const CatalogueFields = ({ form, keyIsFixed = false }: { form: ModuleForm; keyIsFixed?: boolean }) => (
  <>
    <ModuleFields form={form} keyIsFixed={keyIsFixed} />
    <Section title="For accounts">
      <TextInput
        label="Documentation"
        description="Where whoever uses the API reads on."
        placeholder="https://docs.example.com/payroll"
        type="url"
        autoComplete="off"
        {...form.getInputProps('documentationUrl')}
        value={form.getValues().documentationUrl ?? ''}
        onChange={(event) => form.setFieldValue('documentationUrl', event.currentTarget.value || null)}
      />
    </Section>
  </>
);
