import { Button, Group, Text } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import {
  type ChangeRequestDetailsFragment,
  RebaseChangeRequestDocument,
  WithdrawChangeRequestDocument,
} from '../../api/__generated__/graphql';
import type { Failure } from '../../api/failure';
import { useCommand } from '../../commands/useCommand';
import { isToConfirm } from '../confirmation';
import { OwnConfirmation } from './OwnConfirmation';

interface Props {
  request: ChangeRequestDetailsFragment;
  onRefused: (failure: Failure) => void;
}

/** What a requester may do about their own request: confirm what a program asked, take it back, or ask again. */
export function OwnDecision({ request, onRefused }: Props) {
  const { id, version, state, standing, replacedBy, confirmation } = request;
  const toConfirm = isToConfirm(confirmation);
  const navigate = useNavigate();
  const input = { id, expectedVersion: version };
  const withdrawal = useCommand(WithdrawChangeRequestDocument, {
    done: 'The request is withdrawn: nothing changes.',
    tellsFailures: true,
    neverWaits: true,
  });
  const rebase = useCommand(RebaseChangeRequestDocument, {
    done: ({ changeRequest }) => `Asked again, as change request ${changeRequest?.number}.`,
    tellsFailures: true,
    neverWaits: true,
    first: ({ changeRequest }) =>
      changeRequest &&
      navigate({ to: '/review/$requestId', params: { requestId: changeRequest.id }, search: { view: 'mine' } }),
  });

  const again = !replacedBy && (state === 'SUPERSEDED' || state === 'EXPIRED' || Boolean(standing.outdated));
  const tell = async (answer: ReturnType<typeof rebase.run>) => {
    const told = await answer;
    if (told.outcome === 'REFUSED') onRefused(told.failure);
  };
  return (
    <Group gap="xs">
      {state === 'OPEN' && (
        <>
          {!again && (
            <Text size="sm" c="dimmed" visibleFrom="sm">
              {toConfirm
                ? 'Confirm it if you want it: a program asked in your name.'
                : 'Another admin decides on this.'}
            </Text>
          )}
          <Button
            variant="default"
            c="var(--mantine-color-error)"
            loading={withdrawal.busy}
            onClick={() => tell(withdrawal.run({ input }))}
          >
            Withdraw
          </Button>
          {toConfirm && !again && <OwnConfirmation request={request} onRefused={onRefused} />}
        </>
      )}
      {again && (
        <Button
          leftSection={<IconRefresh size={17} />}
          loading={rebase.busy}
          onClick={() => tell(rebase.run({ input }))}
        >
          Ask again
        </Button>
      )}
    </Group>
  );
}
