import { Button, Group } from '@mantine/core';
import { IconSignature } from '@tabler/icons-react';
import { Suspense, useRef, useState } from 'react';
import {
  ApproveChangeRequestDocument,
  type ChangeRequestDetailsFragment,
  type OutcomeFragment,
} from '../../api/__generated__/graphql';
import type { Failure } from '../../api/failure';
import { useCommand } from '../../commands/useCommand';
import { DisabledTooltip } from '../../ui/DisabledTooltip';
import { lazyPart } from '../../ui/lazyPart';
import { ShortcutKey } from '../../ui/shortcuts/ShortcutKey';
import { useShortcuts } from '../../ui/shortcuts/useShortcuts';

const RejectDialog = lazyPart(() => import('./RejectDialog'), 'RejectDialog');

interface Props {
  request: ChangeRequestDetailsFragment;
  onDecided: () => unknown;
  onRefused: (failure: Failure) => void;
}

const approved = ({ changeRequest }: OutcomeFragment) =>
  changeRequest?.state === 'APPLIED'
    ? `Approved: change request ${changeRequest.number} is in effect.`
    : changeRequest?.state === 'OPEN'
      ? `Approved. Change request ${changeRequest.number} waits for another approval as well.`
      : undefined;

/**
 * Approves or rejects. The shown version is sent along, so that an approval never covers unread changes. The key only
 * focuses the button.
 */
export function ReviewerActions({ request, onDecided, onRefused }: Props) {
  const { id, version, reviewState } = request;
  const button = useRef<HTMLButtonElement>(null);
  const [rejecting, setRejecting] = useState(false);
  const approval = useCommand(ApproveChangeRequestDocument, {
    successMessage: approved,
    handlesFailure: true,
    hasEffect: true,
    skipsApproval: true,
    // A superseded request stays visible and shows the reason.
    beforeRefresh: ({ changeRequest }) => changeRequest?.state !== 'SUPERSEDED' && onDecided(),
  });
  useShortcuts({ a: () => button.current?.focus(), r: () => setRejecting(true) });

  async function approve() {
    const result = await approval.run({ input: { id, expectedVersion: version } });
    if (result.outcome === 'REFUSED') onRefused(result.failure);
  }

  const outdated = reviewState.outdated
    ? 'It no longer fits the current state, so approving it would do nothing.'
    : undefined;
  return (
    <Group gap="xs">
      <Button
        variant="default"
        rightSection={<ShortcutKey name="r" />}
        aria-keyshortcuts="r"
        onClick={() => setRejecting(true)}
      >
        Reject
      </Button>
      <DisabledTooltip reason={outdated}>
        <Button
          ref={button}
          leftSection={<IconSignature size={18} />}
          rightSection={<ShortcutKey name="a" />}
          aria-keyshortcuts="a"
          disabled={Boolean(outdated)}
          loading={approval.busy}
          onClick={approve}
        >
          Approve
        </Button>
      </DisabledTooltip>
      {rejecting && (
        <Suspense>
          <RejectDialog request={request} onClose={() => setRejecting(false)} onDecided={onDecided} />
        </Suspense>
      )}
    </Group>
  );
}
