import { JsonInput } from '@mantine/core';
import { FoldedSection } from '../../ui/FoldedSection';
import { hasErrorAt } from './hasErrorAt';
import { summaries } from './summaries';
import type { ClientForm } from './useClientForm';

/** For an application that authenticates with a key of its own, whose private half only the application has. */
export function PublicKeysField({ form }: { form: ClientForm }) {
  if (form.getValues().type === 'PUBLIC') return null;
  return (
    <FoldedSection
      title="Public keys"
      summary={summaries.publicKeys(form.getValues())}
      hasError={hasErrorAt(form, 'publicKeys')}
      description="Instead of sending a secret, the application may sign each request with a key that never leaves it (private_key_jwt)."
    >
      <JsonInput
        label="JSON Web Key Set"
        description="The public half alone. To change keys without a gap, keep the old one beside the new one for a while."
        placeholder={'{"keys":[{"kty":"EC","crv":"P-256","x":"…","y":"…","kid":"2026"}]}'}
        autosize
        minRows={3}
        maxRows={14}
        spellCheck={false}
        autoComplete="off"
        styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)' } }}
        {...form.getInputProps('publicKeys')}
      />
    </FoldedSection>
  );
}
