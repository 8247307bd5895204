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

/** The word of the person in whose name a program asked: that it is they who want it. */
export function OwnConfirmation({ request: { id, version }, onRefused }: Props) {
  const { run, busy } = useCommand(ConfirmChangeRequestDocument, {
    done: confirmed,
    tellsFailures: true,
    neverWaits: true,
  });

  async function confirm() {
    const answer = await run({ input: { id, expectedVersion: version } });
    if (answer.outcome === 'REFUSED') onRefused(answer.failure);
  }

  return (
    <Button leftSection={<IconCheck size={18} />} loading={busy} onClick={confirm}>
      Confirm
    </Button>
  );
}
