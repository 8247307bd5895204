import { Button } from '@mantine/core';
import { useState } from 'react';
import { SetIdentityProviderDocument, type SsoDetailsFragment } from '../api/__generated__/graphql';
import type { Failure } from '../api/failure';
import { useCommand } from '../commands/useCommand';
import { CommandForm } from '../form/CommandForm';
import { useSchemaForm } from '../form/useSchemaForm';
import { Section } from '../ui/Section';
import { ConnectionTest } from './ConnectionTest';
import { ProviderFields } from './ProviderFields';
import { type ProviderValues, providerSchema, toProviderInput } from './providerValues';
import { RemoveProviderDialog } from './RemoveProviderDialog';

/** The form has one field for all domains. */
const mergeDomainIssues = (failure: Failure): Failure => ({
  ...failure,
  issues: failure.issues.map((issue) => (issue.path[0] === 'domains' ? { ...issue, path: ['domains'] } : issue)),
});

export function ProviderForm({ sso }: { sso: SsoDetailsFragment }) {
  const { provider } = sso;
  const [removing, setRemoving] = useState(false);
  const form = useSchemaForm<ProviderValues>({
    schema: providerSchema,
    initialValues: {
      issuer: provider?.issuer ?? '',
      clientId: provider?.clientId ?? '',
      clientSecret: '',
      domains: provider?.domains ?? [],
    },
  });
  const { run, busy, commentField } = useCommand(SetIdentityProviderDocument, {
    successMessage: 'The company’s sign-in is saved.',
    handlesFailure: true,
    beforeRefresh: () => form.resetDirty(),
  });

  async function save() {
    const expectedVersion = provider && { expectedVersion: provider.version };
    const result = await run({ input: { ...toProviderInput(form.getValues()), ...expectedVersion } });
    return result.outcome === 'REFUSED' ? mergeDomainIssues(result.failure) : undefined;
  }

  return (
    <>
      <CommandForm
        form={form}
        onSubmit={save}
        footer={{ verb: 'Save', busy, undo: { changed: form.isDirty(), reset: form.reset } }}
      >
        <ProviderFields form={form} sso={sso} />
        <ConnectionTest input={() => toProviderInput(form.getValues())} isReady={() => !form.validate().hasErrors} />
        {commentField}
      </CommandForm>
      {provider && (
        <Section
          title="Do without it"
          description="Admins who sign in only with your company’s provider lose access until they are invited again."
        >
          <Button variant="default" c="red" onClick={() => setRemoving(true)}>
            Remove single sign-on
          </Button>
        </Section>
      )}
      {removing && provider && (
        <RemoveProviderDialog version={provider.version} connected={sso.connected} onClose={() => setRemoving(false)} />
      )}
    </>
  );
}
