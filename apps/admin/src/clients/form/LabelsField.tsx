import { labelOf, labelText } from '@countersign/schema';
import { Stack, TagsInput, TextInput } from '@mantine/core';
import { FoldedSection } from '../../ui/FoldedSection';
import { hasErrorAt } from './hasErrorAt';
import { summaries } from './summaries';
import type { ClientForm } from './useClientForm';

/** By what the account's own programs and people find it. */
export function LabelsField({ form }: { form: ClientForm }) {
  const { labels, reference } = form.getValues();
  const error = Object.entries(form.errors).find(([path, text]) => text && path.split('.')[0] === 'labels');
  const [, place] = error?.[0].split('.') ?? [];
  const wrong = place === undefined ? undefined : labels[Number(place)];
  return (
    <FoldedSection
      title="How it is found"
      summary={summaries.labels(form.getValues())}
      hasError={hasErrorAt(form, 'labels', 'reference')}
    >
      <Stack>
        <TagsInput
          label="Labels"
          description="A key and a value each, such as team=payments. Lists are filtered by them."
          placeholder={labels.length === 0 ? 'team=payments' : ''}
          maw={640}
          splitChars={[',', ' ', '\n']}
          data-path="labels"
          spellCheck={false}
          value={labels.map(labelText)}
          onChange={(texts) => {
            // What was wrong was said of one of them, whose place may be another's now.
            for (const path of Object.keys(form.errors)) {
              if (path.split('.')[0] === 'labels') form.clearFieldError(path);
            }
            form.setFieldValue(
              'labels',
              texts.map(labelOf).map(({ key, value = '' }) => ({ key, value })),
            );
          }}
          error={error && `${wrong ? `${labelText(wrong)}: ` : ''}${error[1]}`}
        />
        <TextInput
          label="Reference"
          description="The id that your own systems have for it. No other client has the same."
          autoComplete="off"
          spellCheck={false}
          maw={640}
          {...form.getInputProps('reference')}
          value={reference ?? ''}
          onChange={({ currentTarget: { value } }) => form.setFieldValue('reference', value || null)}
        />
      </Stack>
    </FoldedSection>
  );
}
