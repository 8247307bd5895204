import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import { RemoveTotpDocument } from '../../api/__generated__/graphql';
import { postAuthWithStepUp } from '../../api/auth';
import { useCommand } from '../../commands/useCommand';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { Dialog } from '../../ui/Dialog';
import { notifyFailure } from '../../ui/notify';
import { Section } from '../../ui/Section';
import { BackupCodes } from '../secondFactor/BackupCodes';
import { TotpSetup } from '../secondFactor/TotpSetup';
import { SetupDialog } from './SetupDialog';

export function TotpSection({ isSetUp, backupCodesLeft }: { isSetUp: boolean; backupCodesLeft: number }) {
  const [open, setOpen] = useState<'ADD' | 'REMOVE'>();
  const [codes, setCodes] = useState<string[]>();
  const { run, busy } = useCommand(RemoveTotpDocument, {
    successMessage: 'The authenticator app is removed.',
    skipsApproval: true,
  });
  const close = () => setOpen(undefined);

  async function remove() {
    await run({});
    close();
  }

  async function renewCodes() {
    const { data, failure } = await postAuthWithStepUp<{ backupCodes: string[] }>('backup-codes');
    if (failure) notifyFailure(failure);
    else setCodes(data.backupCodes);
  }

  return (
    <Section
      title="Authenticator app"
      description="An app on your phone that shows a new passcode every half minute."
      actions={
        <>
          {/* The same element before and after the set-up, so that it keeps the focus. */}
          <Button variant="default" size="xs" onClick={isSetUp ? renewCodes : () => setOpen('ADD')}>
            {isSetUp ? 'New backup codes' : 'Set up'}
          </Button>
          {isSetUp && (
            <Button variant="default" size="xs" onClick={() => setOpen('REMOVE')}>
              Remove
            </Button>
          )}
        </>
      }
    >
      <Text size="sm" c={isSetUp ? undefined : 'dimmed'}>
        {isSetUp ? `Set up. ${backupCodesLeft} of 10 backup codes are left.` : 'Not set up.'}
      </Text>
      {open === 'ADD' && (
        <SetupDialog
          title="Set up an authenticator app"
          done="The authenticator app is set up."
          Setup={TotpSetup}
          onClose={close}
        />
      )}
      {open === 'REMOVE' && (
        <ConfirmDialog
          title="Remove the authenticator app?"
          verb="Remove"
          dangerous
          busy={busy}
          onConfirm={remove}
          onClose={close}
        >
          Its passcodes and the backup codes do not let you in any more.
        </ConfirmDialog>
      )}
      {codes && (
        <Dialog onClose={() => setCodes(undefined)} closeOnClickOutside={false} size="sm" title="New backup codes">
          <BackupCodes codes={codes} onDone={() => setCodes(undefined)} />
        </Dialog>
      )}
    </Section>
  );
}
