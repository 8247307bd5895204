import { useApolloClient } from '@apollo/client/react';
import { formatDuration } from '@countersign/schema';
import { Alert, List, Stack, Text } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import {
  type AccountPoliciesFragment,
  PoliciesDocument,
  UpdateAccountSettingsDocument,
  type UpdateAccountSettingsMutation,
} from '../api/__generated__/graphql';
import { type Failure, failureOf } from '../api/failure';
import { FieldChanges } from '../audit/fieldChanges/FieldChanges';
import { nothingChanged, useCommand } from '../commands/useCommand';
import { CommandForm } from '../form/CommandForm';
import { ConflictNotice, resolveFirst } from '../form/ConflictNotice';
import { useEditConflict } from '../form/useEditConflict';
import { useSchemaForm } from '../form/useSchemaForm';
import { ConfirmDialog } from '../ui/ConfirmDialog';
import { FailureAlert } from '../ui/FailureAlert';
import { notifySuccess } from '../ui/notify';
import { RiskAlert } from '../ui/RiskAlert';
import { useMissingPrivilege, useViewer } from '../viewer/viewer';
import { LimitsSection } from './LimitsSection';
import { KeptApplications } from './multiAdmin/KeptApplications';
import { PolicyFields } from './PolicyFields';
import { PolicyPresets } from './PolicyPresets';
import { changedPolicies, policyLabel, policySchema, policyValuesOf } from './policyValues';

type Preview = UpdateAccountSettingsMutation['updateAccountSettings'];

export function PoliciesForm({ account }: { account: AccountPoliciesFragment }) {
  const apollo = useApolloClient();
  const { maxAccessTokenLifetimeAllowed: allowed } = useViewer().account;
  const missingPrivilege = useMissingPrivilege('ADMINISTER_ACCOUNT');
  const form = useSchemaForm({
    schema: policySchema,
    initialValues: policyValuesOf(account),
    policyErrors: ({ maxAccessTokenLifetimeSeconds: seconds }) =>
      seconds > allowed && seconds !== account.settings.maxAccessTokenLifetimeSeconds
        ? {
            maxAccessTokenLifetimeSeconds: `The operator of this installation allows at most ${formatDuration(allowed)}.`,
          }
        : {},
  });
  const { base, conflict, detectConflict, resolveConflict, rebaseOn, reload } = useEditConflict({
    entity: account,
    valuesOf: policyValuesOf,
    form,
    async fetchFresh() {
      const { data } = await apollo.query({ query: PoliciesDocument, fetchPolicy: 'network-only' });
      return data?.account;
    },
  });
  const [preview, setPreview] = useState<Preview>();
  const [failure, setFailure] = useState<Failure>();
  const { run, busy, commentField } = useCommand(UpdateAccountSettingsDocument, {
    successMessage: 'The policies are saved.',
    handlesFailure: true,
  });
  const changed = () => changedPolicies(policyValuesOf(base), form.getValues());
  const [kept, setKept] = useState<string[]>([]);
  const input = () => ({ expectedVersion: base.version, ...changed() });

  // biome-ignore lint/correctness/useExhaustiveDependencies: what was typed is kept until it is sent; everything else follows the account.
  useEffect(() => {
    if (account.version !== base.version && !form.isDirty()) rebaseOn(account);
  }, [account.version]);

  async function showPreview() {
    if (Object.keys(changed()).length === 0) return void notifySuccess(nothingChanged);
    try {
      const variables = { input: input(), dryRun: true };
      const mutation = UpdateAccountSettingsDocument;
      const { data } = await apollo.mutate({ mutation, variables, fetchPolicy: 'no-cache' });
      if (data?.updateAccountSettings?.changes.length === 0) {
        await reload();
        return void notifySuccess(nothingChanged);
      }
      setKept([]);
      setPreview(data?.updateAccountSettings);
    } catch (error) {
      const refused = failureOf(error);
      if (refused.code !== 'CONFLICT') return refused;
      await detectConflict();
    }
  }

  async function save() {
    const saved = await run({ input: { ...input(), ...(kept.length > 0 && { keepApplications: kept }) } });
    if (saved.outcome === 'REFUSED' && saved.failure.code !== 'CONFLICT') return setFailure(saved.failure);
    // The saved version is the base of further changes, and nothing can be typed before the dialog closes.
    if (saved.outcome === 'REFUSED') await detectConflict();
    else if (saved.outcome === 'APPLIED') await reload();
    else rebaseOn(base);
    setPreview(undefined);
    setFailure(undefined);
  }

  return (
    <CommandForm
      form={form}
      onSubmit={showPreview}
      footer={
        missingPrivilege
          ? undefined
          : {
              verb: 'Save policies',
              busy,
              blockedBy: conflict && resolveFirst,
              undo: { changed: form.isDirty(), reset: form.reset },
            }
      }
    >
      {missingPrivilege && <Alert icon={<IconInfoCircle size={18} />} title={missingPrivilege} />}
      <fieldset disabled={Boolean(missingPrivilege)} style={{ border: 0, padding: 0, margin: 0, minWidth: 0 }}>
        <Stack>
          <LimitsSection account={account} />
          <PolicyPresets current={form.getValues()} onSelect={(values) => form.setValues(values)} />
          <PolicyFields form={form} isMultiAdmin={base.settings.multiAdmin.on} />
        </Stack>
      </fieldset>
      {conflict && (
        <ConflictNotice
          conflict={conflict}
          mine={form.getValues()}
          onResolve={resolveConflict}
          formatValue={policyLabel}
        />
      )}
      {preview && (
        <ConfirmDialog
          title="Change these policies?"
          verb="Change policies"
          busy={busy}
          onConfirm={save}
          onClose={() => setPreview(undefined)}
        >
          {failure && <FailureAlert failure={failure} />}
          <FieldChanges changes={preview.changes.filter(({ field }) => field !== 'applications')} />
          <KeptApplications applications={preview.managingApplications} value={kept} onChange={setKept} />
          <RiskAlert risks={preview.risks} />
          {preview.impact.length > 0 && (
            <Alert color="yellow" icon={<IconInfoCircle size={18} />} title="What is there already feels it:">
              <List size="sm">
                {preview.impact.map(({ policy, message }) => (
                  <List.Item key={policy}>{message}</List.Item>
                ))}
              </List>
            </Alert>
          )}
          {preview.impact.length === 0 && preview.managingApplications.length === 0 && (
            <Text size="sm" c="dimmed">
              No client that is there already is affected.
            </Text>
          )}
          {commentField}
        </ConfirmDialog>
      )}
    </CommandForm>
  );
}
