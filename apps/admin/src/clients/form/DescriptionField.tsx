import { Textarea } from '@mantine/core';
import { FoldedSection } from '../../ui/FoldedSection';
import { hasErrorAt } from './hasErrorAt';
import { summaries } from './summaries';
import type { ClientForm } from './useClientForm';

export const DescriptionField = ({ form }: { form: ClientForm }) => (
  <FoldedSection
    title="What it is for"
    summary={summaries.description(form.getValues())}
    hasError={hasErrorAt(form, 'description')}
  >
    <Textarea
      label="Description"
      description="What people should know of it who never heard of it."
      autosize
      minRows={2}
      maxRows={8}
      {...form.getInputProps('description')}
    />
  </FoldedSection>
);
