import { Button, Group, Text } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import {
  type ChangeRequestDetailsFragment,
  ResubmitChangeRequestDocument,
  WithdrawChangeRequestDocument,
} from '../../api/__generated__/graphql';
import type { Failure } from '../../api/failure';
import { useCommand } from '../../commands/useCommand';
import { awaitsConfirmation } from '../awaitsConfirmation';
import { ConfirmButton } from './ConfirmButton';

interface Props {
  request: ChangeRequestDetailsFragment;
  onRefused: (failure: Failure) => void;
}

/** What requesters may do with their own request: confirm one made by a program, withdraw, or resubmit. */
export function RequesterActions({ request, onRefused }: Props) {
  const { id, version, state, reviewState, replacedBy, confirmation } = request;
  const mayConfirm = awaitsConfirmation(confirmation);
  const navigate = useNavigate();
  const input = { id, expectedVersion: version };
  const withdrawal = useCommand(WithdrawChangeRequestDocument, {
    successMessage: 'The request is withdrawn: nothing changes.',
    handlesFailure: true,
    hasEffect: true,
    skipsApproval: true,
  });
  const resubmission = useCommand(ResubmitChangeRequestDocument, {
    successMessage: ({ changeRequest }) => `Asked again, as change request ${changeRequest?.number}.`,
    handlesFailure: true,
    hasEffect: true,
    skipsApproval: true,
    beforeRefresh: ({ changeRequest }) =>
      changeRequest &&
      navigate({ to: '/review/$requestId', params: { requestId: changeRequest.id }, search: { view: 'mine' } }),
  });

  const canResubmit = !replacedBy && (state === 'SUPERSEDED' || state === 'EXPIRED' || Boolean(reviewState.outdated));
  const reportRefusal = async (running: ReturnType<typeof resubmission.run>) => {
    const result = await running;
    if (result.outcome === 'REFUSED') onRefused(result.failure);
  };
  return (
    <Group gap="xs">
      {state === 'OPEN' && (
        <>
          {!canResubmit && (
            <Text size="sm" c="dimmed" visibleFrom="sm">
              {mayConfirm
                ? 'Confirm it if you want it: a program asked in your name.'
                : 'Another admin decides on this.'}
            </Text>
          )}
          <Button
            variant="default"
            c="var(--mantine-color-error)"
            loading={withdrawal.busy}
            onClick={() => reportRefusal(withdrawal.run({ input }))}
          >
            Withdraw
          </Button>
          {mayConfirm && !canResubmit && <ConfirmButton request={request} onRefused={onRefused} />}
        </>
      )}
      {canResubmit && (
        <Button
          leftSection={<IconRefresh size={17} />}
          loading={resubmission.busy}
          onClick={() => reportRefusal(resubmission.run({ input }))}
        >
          Ask again
        </Button>
      )}
    </Group>
  );
}
