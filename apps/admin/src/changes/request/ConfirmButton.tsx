import { Button } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import {
  type ChangeRequestDetailsFragment,
  ConfirmChangeRequestDocument,
  type OutcomeFragment,
} from '../../api/__generated__/graphql';
import type { Failure } from '../../api/failure';
import { useCommand } from '../../commands/useCommand';

interface Props {
  request: ChangeRequestDetailsFragment;
  onRefused: (failure: Failure) => void;
}

const confirmed = ({ changeRequest }: OutcomeFragment) =>
  changeRequest?.state === 'APPLIED'
    ? `Confirmed: change request ${changeRequest.number} is in effect.`
    : changeRequest?.state === 'OPEN'
      ? `Confirmed. Change request ${changeRequest.number} waits for another admin as well.`
      : undefined;

/** Confirms a request that a program made in the viewer's name. */
export function ConfirmButton({ request: { id, version }, onRefused }: Props) {
  const { run, busy } = useCommand(ConfirmChangeRequestDocument, {
    successMessage: confirmed,
    handlesFailure: true,
    hasEffect: true,
    skipsApproval: true,
  });

  async function confirm() {
    const result = await run({ input: { id, expectedVersion: version } });
    if (result.outcome === 'REFUSED') onRefused(result.failure);
  }

  return (
    <Button leftSection={<IconCheck size={18} />} loading={busy} onClick={confirm}>
      Confirm
    </Button>
  );
}
