import { useApolloClient } from '@apollo/client/react';
import { Alert, List, Stack, Text } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import { useState } from 'react';
import {
  type AccountPoliciesFragment,
  UpdateAccountSettingsDocument,
  type UpdateAccountSettingsMutation,
} from '../api/__generated__/graphql';
import { failureOf } from '../api/failure';
import { FieldChanges } from '../changes/fields/FieldChanges';
import { tellDone } from '../commands/tell';
import { useCommand } from '../commands/useCommand';
import { CommandForm } from '../form/CommandForm';
import { FormFooter } from '../form/FormFooter';
import { useSchemaForm } from '../form/useSchemaForm';
import { useLack } from '../session/viewer';
import { ConfirmDialog } from '../ui/ConfirmDialog';
import { Refusal } from '../ui/Refusal';
import { PolicyFields } from './PolicyFields';
import { changedPolicies, policySchema, policyValuesOf } from './policyValues';
import { ReadySets } from './ReadySets';

type Preview = UpdateAccountSettingsMutation['updateAccountSettings'];

export function PoliciesForm({ account }: { account: AccountPoliciesFragment }) {
  const apollo = useApolloClient();
  const lack = useLack('ADMINISTER_ACCOUNT');
  const [base] = useState(() => policyValuesOf(account));
  const form = useSchemaForm({ schema: policySchema, initialValues: base });
  const [preview, setPreview] = useState<Preview>();
  const { run, busy, why, failure } = useSaving();
  const input = () => ({ expectedVersion: account.version, ...changedPolicies(base, form.getValues()) });

  async function look() {
    if (Object.keys(changedPolicies(base, form.getValues())).length === 0) return void tellDone('Nothing was changed.');
    try {
      const variables = { input: input(), dryRun: true };
      const mutation = UpdateAccountSettingsDocument;
      const { data } = await apollo.mutate({ mutation, variables, fetchPolicy: 'no-cache' });
      setPreview(data?.updateAccountSettings);
    } catch (error) {
      return failureOf(error);
    }
  }

  async function save() {
    const saved = await run({ input: input() });
    if (saved.outcome === 'REFUSED') return;
    setPreview(undefined);
    form.resetDirty();
    if (saved.outcome !== 'APPLIED') form.setValues(base);
  }

  return (
    <CommandForm form={form} onSend={look}>
      {lack && <Alert icon={<IconInfoCircle size={18} />} title={lack} />}
      <fieldset disabled={Boolean(lack)} style={{ border: 0, padding: 0, margin: 0, minWidth: 0 }}>
        <Stack>
          <ReadySets current={form.getValues()} onChoose={(values) => form.setValues(values)} />
          <PolicyFields form={form} isMultiAdmin={base.multiAdmin.on} />
        </Stack>
      </fieldset>
      <FormFooter
        verb="Save policies"
        busy={busy}
        disabled={Boolean(lack)}
        undo={{ changed: form.isDirty(), reset: form.reset }}
      />
      {preview && (
        <ConfirmDialog
          title="Change these policies?"
          verb="Change policies"
          busy={busy}
          onConfirm={save}
          onClose={() => setPreview(undefined)}
        >
          {failure && <Refusal failure={failure} />}
          <FieldChanges changes={preview.changes} />
          {preview.impact.length > 0 ? (
            <Alert color="yellow" icon={<IconInfoCircle size={18} />} title="What is there already feels it:">
              <List size="sm">
                {preview.impact.map(({ policy, message }) => (
                  <List.Item key={policy}>{message}</List.Item>
                ))}
              </List>
            </Alert>
          ) : (
            <Text size="sm" c="dimmed">
              No client that is there already is affected.
            </Text>
          )}
          {why}
        </ConfirmDialog>
      )}
    </CommandForm>
  );
}

function useSaving() {
  const command = useCommand(UpdateAccountSettingsDocument, { done: 'The policies are saved.', tellsFailures: true });
  const [failure, setFailure] = useState<ReturnType<typeof failureOf>>();
  return {
    ...command,
    failure,
    async run(variables: Parameters<typeof command.run>[0]) {
      const answer = await command.run(variables);
      setFailure(answer.outcome === 'REFUSED' ? answer.failure : undefined);
      return answer;
    },
  };
}
