import { useQuery } from '@apollo/client/react';
import { Checkbox, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { PeopleToResetDocument, RequestFactorResetDocument } from '../../api/__generated__/graphql';
import type { Failure } from '../../api/failure';
import { useCommand } from '../../commands/useCommand';
import { WaitingAlready } from '../../commands/WaitingAlready';
import { toFormErrors } from '../../form/toFormErrors';
import { effectOf } from '../../labels/effects';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { EffectAlert } from '../../ui/EffectAlert';
import { FailureAlert } from '../../ui/FailureAlert';

interface Props {
  account: { readonly id: string; readonly name: string };
  person: { readonly id: string; readonly name: string };
  onClose: () => void;
}

/** Has the second factors of somebody go, and of others of that account who lost theirs with them. */
export function ResetDialog({ account, person, onClose }: Props) {
  const [reason, setReason] = useState('');
  const [others, setOthers] = useState<string[]>([]);
  const [failure, setFailure] = useState<Failure>();
  const { data } = useQuery(PeopleToResetDocument, { variables: { id: account.id } });
  const { run, busy } = useCommand(RequestFactorResetDocument, {
    alwaysWaits: true,
    successMessage: `All admins are told that the second factors of ${person.name} will be reset.`,
    handlesFailure: true,
  });
  const besides = (data?.customer?.people ?? []).filter(
    ({ id, state, hasSecondFactor }) => id !== person.id && state === 'ACTIVE' && hasSecondFactor,
  );

  async function ask() {
    const input = { accountId: account.id, adminIds: [person.id, ...others], reason: reason.trim() };
    const result = await run({ input });
    if (result.outcome === 'REFUSED') setFailure(result.failure);
    else onClose();
  }

  return (
    <ConfirmDialog
      title={`Reset the second factors of ${person.name}?`}
      verb="Ask for it"
      dangerous
      busy={busy}
      ready={reason.trim() !== ''}
      onConfirm={ask}
      onClose={onClose}
    >
      {failure && !toFormErrors(failure.issues).reason && <FailureAlert failure={failure} />}
      <WaitingAlready subjectId={account.id} what="account" />
      <Textarea
        label="Why?"
        description="The second of you and all admins of every account of theirs read this. Say how you made sure that it is them who asks."
        required
        autosize
        minRows={2}
        maxRows={6}
        maxLength={500}
        data-autofocus
        value={reason}
        error={toFormErrors(failure?.issues ?? []).reason}
        // It is one line, wherever it is shown.
        onChange={(event) => setReason(event.currentTarget.value.replace(/\s*\n\s*/g, ' '))}
      />
      {besides.length > 0 && (
        <Checkbox.Group
          label="Who else lost theirs?"
          description={`It is possible only where those who are left at ${account.name} cannot do it themselves.`}
          value={others}
          onChange={setOthers}
        >
          <Stack gap="xs" mt="xs">
            {besides.map(({ id, name, email }) => (
              <Checkbox key={id} value={id} label={name === email ? name : `${name}, ${email}`} />
            ))}
          </Stack>
        </Checkbox.Group>
      )}
      <EffectAlert effect={effectOf('requestFactorReset', { waits: true })} grave />
    </ConfirmDialog>
  );
}
