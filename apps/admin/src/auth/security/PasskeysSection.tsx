import { ActionIcon, Button, Group, Stack, Text } from '@mantine/core';
import { IconFingerprint, IconPlus, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { type MySecurityQuery, RemovePasskeyDocument } from '../../api/__generated__/graphql';
import { useCommand } from '../../commands/useCommand';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { EmptyValue } from '../../ui/EmptyValue';
import { Section } from '../../ui/Section';
import { Time } from '../../ui/Time';
import { PasskeySetup } from '../secondFactor/PasskeySetup';
import { SetupDialog } from './SetupDialog';

type Passkey = MySecurityQuery['mySecurity']['passkeys'][number];

export function PasskeysSection({ passkeys }: { passkeys: Passkey[] }) {
  const [adding, setAdding] = useState(false);
  const [removing, setRemoving] = useState<Passkey>();
  const { run, busy } = useCommand(RemovePasskeyDocument, {
    successMessage: 'The passkey is removed.',
    skipsApproval: true,
  });

  async function remove() {
    if (removing) await run({ id: removing.id });
    setRemoving(undefined);
  }

  return (
    <Section
      title="Passkeys"
      description="Sign in with your fingerprint, your face or a security key. The safest way, and the quickest."
      actions={
        <Button variant="default" size="xs" leftSection={<IconPlus size={15} />} onClick={() => setAdding(true)}>
          Add a passkey
        </Button>
      }
    >
      {passkeys.length === 0 && <EmptyValue>None yet.</EmptyValue>}
      <Stack gap="sm">
        {passkeys.map((passkey) => (
          <Group key={passkey.id} justify="space-between" wrap="nowrap">
            <Group gap="sm" wrap="nowrap">
              <IconFingerprint size={20} stroke={1.6} aria-hidden />
              <div>
                <Text size="sm" fw={500}>
                  {passkey.name}
                </Text>
                <Text size="xs" c="dimmed">
                  Added <Time at={passkey.createdAt} />
                  {passkey.lastUsedAt && (
                    <>
                      , last used <Time at={passkey.lastUsedAt} />
                    </>
                  )}
                </Text>
              </div>
            </Group>
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={`Remove the passkey ${passkey.name}`}
              onClick={() => setRemoving(passkey)}
            >
              <IconTrash size={17} />
            </ActionIcon>
          </Group>
        ))}
      </Stack>
      {adding && (
        <SetupDialog
          title="Add a passkey"
          done="The passkey is added."
          Setup={PasskeySetup}
          onClose={() => setAdding(false)}
        />
      )}
      {removing && (
        <ConfirmDialog
          title={`Remove ${removing.name}?`}
          verb="Remove"
          dangerous
          busy={busy}
          onConfirm={remove}
          onClose={() => setRemoving(undefined)}
        >
          It does not let you in any more. Your device may still list it; delete it there too.
        </ConfirmDialog>
      )}
    </Section>
  );
}
