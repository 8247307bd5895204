import { Button, Group, Select, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { CreateSecretShareLinkDocument } from '../../api/__generated__/graphql';
import type { Failure } from '../../api/failure';
import { useCommand } from '../../commands/useCommand';
import { toFormErrors } from '../../form/toFormErrors';
import { CopyableValue } from '../../ui/CopyableValue';
import { FailureAlert } from '../../ui/FailureAlert';
import { linkLifetimes } from './linkLifetimes';
import { useIsOpened } from './useIsOpened';

const hour = 60 * 60 * 1000;

interface Props {
  clientId: string;
  secretId: string;
  /** The value of a new secret; left out where the account keeps a copy. */
  value?: string;
  /** The change request that the secret waits for. */
  changeRequestId?: string | undefined;
  onMade?: () => void;
  onOpened?: () => void;
  onCopied?: () => void;
  takesFocus?: boolean;
}

/** Creates a link that shows a secret once, to be copied and sent. */
export function ShareLinkForm({ clientId, secretId, value, changeRequestId, takesFocus, ...told }: Props) {
  const { onMade, onOpened, onCopied } = told;
  const [hours, setHours] = useState('24');
  const [passphrase, setPassphrase] = useState('');
  const [link, setLink] = useState<string>();
  const [failure, setFailure] = useState<Failure>();
  const { run, busy } = useCommand(CreateSecretShareLinkDocument, {
    successMessage: () => undefined,
    handlesFailure: true,
    skipsApproval: true,
  });
  const fieldErrors = toFormErrors(failure?.issues ?? []);
  const skip = link === undefined || changeRequestId !== undefined;
  const isOpened = useIsOpened({ clientId, secretId, skip, onOpened: () => onOpened?.() });

  async function createLink(event: FormEvent) {
    event.preventDefault();
    // The dialog around it may itself be inside a form.
    event.stopPropagation();
    const expiresAt = new Date(Date.now() + Number(hours) * hour).toISOString();
    const more = {
      ...(value && { value }),
      ...(changeRequestId && { changeRequestId }),
      ...(passphrase && { passphrase }),
    };
    const result = await run({ input: { id: clientId, secretId, expiresAt, ...more } });
    setFailure(result.outcome === 'REFUSED' ? result.failure : undefined);
    if (result.outcome !== 'APPLIED') return;
    setLink(result.payload.link ?? undefined);
    onMade?.();
  }

  if (link) {
    return (
      <Stack gap="sm">
        <CopyableValue label="Link to send" what="the link" value={link} takesFocus {...(onCopied && { onCopied })} />
        <Text size="sm" c="dimmed">
          {isOpened ? (
            'It was opened, and shows nothing any more.'
          ) : (
            <>
              It shows the secret once, to the first person who opens it. Send the client id
              {passphrase && ' and the passphrase'} separately. The client’s page shows when it was opened; until then
              you can revoke it there.
            </>
          )}
        </Text>
      </Stack>
    );
  }
  return (
    <form onSubmit={createLink}>
      <Stack gap="sm">
        {failure && !fieldErrors.passphrase && <FailureAlert failure={failure} />}
        <Group grow align="flex-start" gap="sm" preventGrowOverflow={false}>
          <Select
            label="The link works for"
            description="It ends at the first opening, too."
            allowDeselect={false}
            autoFocus={takesFocus}
            miw={150}
            data={linkLifetimes}
            value={hours}
            error={fieldErrors.expiresAt}
            onChange={(chosen) => setHours(chosen ?? hours)}
          />
          <TextInput
            label="Passphrase (optional)"
            description="At least 8 characters."
            miw={200}
            autoComplete="off"
            spellCheck={false}
            value={passphrase}
            error={fieldErrors.passphrase}
            onChange={(event) => {
              setPassphrase(event.currentTarget.value);
              setFailure(undefined);
            }}
          />
        </Group>
        <Group justify="flex-end">
          <Button type="submit" variant="default" loading={busy}>
            Make a link
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
