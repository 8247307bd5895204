import { Button, Group, ScrollArea, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { WithdrawChangeRequestDocument } from '../../api/__generated__/graphql';
import type { Failure } from '../../api/failure';
import { FieldChanges } from '../../audit/fieldChanges/FieldChanges';
import { useRecoverableSecrets } from '../../clients/secrets/useRecoverableSecrets';
import type { PendingApproval, PendingApprovalChoice } from '../../commands/pendingApproval';
import { useCommand } from '../../commands/useCommand';
import { Dialog } from '../../ui/Dialog';
import { FailureAlert } from '../../ui/FailureAlert';
import { Time } from '../../ui/Time';
import { useLeaveGuard } from '../../ui/useLeaveGuard';
import styles from './PendingApprovalDialog.module.css';
import { PendingSecret } from './PendingSecret';

interface Props {
  pendingApproval: PendingApproval;
  settle: (choice: PendingApprovalChoice) => void;
}

const others = (count: number) => (count === 1 ? 'another admin approves it' : `${count} other admins approve it`);

/** Shows a change that needs approval to its requester, who continues or withdraws it. */
export function PendingApprovalDialog({ pendingApproval: { request, secret }, settle }: Props) {
  const recoverable = useRecoverableSecrets();
  const [copied, setCopied] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const withdrawal = useCommand(WithdrawChangeRequestDocument, {
    successMessage: 'The request is withdrawn: nothing changes.',
    handlesFailure: true,
    hasEffect: true,
    skipsApproval: true,
  });
  const { leave, dialog } = useLeaveGuard({
    active: () => secret !== undefined && !copied,
    title: 'Continue without having copied the secret?',
    text: recoverable
      ? 'Once it is approved, it can be looked at on the client’s page, after a passcode.'
      : 'It is shown this once. Without it you have to make another one, which has to be approved as well.',
    verb: 'Continue without it',
  });
  const { id, version, number, title, subject, changes, approversNeeded, expiresAt } = request;

  async function withdraw() {
    const result = await withdrawal.run({ input: { id, expectedVersion: version } });
    if (result.outcome === 'REFUSED') setFailure(result.failure);
    else settle('WITHDRAWN');
  }

  return (
    <Dialog
      onClose={() => undefined}
      withCloseButton={false}
      closeOnClickOutside={false}
      closeOnEscape={false}
      zIndex={250}
      title={`Change request ${number} waits for approval`}
    >
      <Stack>
        {failure && <FailureAlert failure={failure} />}
        <Text size="sm">
          {title} <b>{subject.name}</b>: this takes effect once {others(approversNeeded)}. The request expires{' '}
          <Time at={expiresAt} />.
        </Text>
        {secret && (
          <PendingSecret requestId={id} clientId={subject.id} secret={secret} onCopied={() => setCopied(true)} />
        )}
        <section aria-label="What was asked for" className={styles.changes}>
          <ScrollArea.Autosize mah={220} type="auto" viewportProps={{ tabIndex: 0 }}>
            <FieldChanges changes={changes} />
          </ScrollArea.Autosize>
        </section>
        <Group justify="space-between" gap="xs">
          <Button variant="subtle" color="red" loading={withdrawal.busy} onClick={withdraw}>
            Withdraw
          </Button>
          <Button data-autofocus onClick={() => leave(() => settle('CONTINUED'))}>
            Continue
          </Button>
        </Group>
      </Stack>
      {dialog}
    </Dialog>
  );
}
