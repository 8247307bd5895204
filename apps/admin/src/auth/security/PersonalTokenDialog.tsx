import { CreatePersonalToken, type ManagementScope, maxPersonalTokenMinutes } from '@countersign/schema';
import { Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import {
  type CreatedSecretFragment,
  CreatePersonalTokenDocument,
  type CreatePersonalTokenInput,
} from '../../api/__generated__/graphql';
import type { Failure } from '../../api/failure';
import { useCommand } from '../../commands/useCommand';
import { toFormErrors } from '../../form/toFormErrors';
import { schemaErrors } from '../../form/useSchemaForm';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { FailureAlert } from '../../ui/FailureAlert';
import { CreatedTokenDialog } from './CreatedTokenDialog';
import { ScopeChecks } from './ScopeChecks';

const lifetimes = [5, 15, 30, maxPersonalTokenMinutes].map((minutes) => ({
  value: String(minutes),
  label: minutes === 60 ? '1 hour' : `${minutes} minutes`,
}));

/** Makes a token for a program of the viewer's own. */
export function PersonalTokenDialog({ onClose }: { onClose: () => void }) {
  const [name, setName] = useState('');
  const [chosen, setChosen] = useState<readonly ManagementScope[]>([]);
  const [minutes, setMinutes] = useState(String(maxPersonalTokenMinutes));
  const [failure, setFailure] = useState<Failure>();
  const [errors, setErrors] = useState<ReturnType<typeof toFormErrors>>({});
  const [created, setCreated] = useState<CreatedSecretFragment>();
  const { run, busy } = useCommand(CreatePersonalTokenDocument, {
    successMessage: () => undefined,
    handlesFailure: true,
    skipsApproval: true,
  });

  async function make() {
    const input: CreatePersonalTokenInput = { name, scopes: [...chosen], lifetimeMinutes: Number(minutes) };
    const faults = schemaErrors(CreatePersonalToken, input);
    setErrors(faults);
    if (Object.keys(faults).length > 0) return;
    const result = await run({ input });
    if (result.outcome === 'REFUSED') {
      setFailure(result.failure);
      setErrors(toFormErrors(result.failure.issues));
    } else if (result.outcome === 'APPLIED' && result.payload.secret) setCreated(result.payload.secret);
  }

  if (created) return <CreatedTokenDialog name={name} secret={created} onClose={onClose} />;
  return (
    <ConfirmDialog title="Make a personal token" verb="Make the token" busy={busy} onConfirm={make} onClose={onClose}>
      {failure && failure.issues.length === 0 && <FailureAlert failure={failure} />}
      <TextInput
        label="Name"
        description="What it is for. Others see it where the program asks for something."
        withAsterisk
        data-autofocus
        value={name}
        error={errors.name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <ScopeChecks value={chosen} error={errors.scopes} onChange={setChosen} />
      <Select
        label="It works for"
        allowDeselect={false}
        data={lifetimes}
        value={minutes}
        error={errors.lifetimeMinutes}
        onChange={(value) => setMinutes(value ?? minutes)}
      />
    </ConfirmDialog>
  );
}
