import { Alert, Stack, Switch } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useState } from 'react';
import {
  type ClientDetailsFragment,
  CreateClientDocument,
  type CreateClientMutation,
} from '../../api/__generated__/graphql';
import { useCommand } from '../../commands/useCommand';
import { CommandForm } from '../../form/CommandForm';
import { Section } from '../../ui/Section';
import { useViewer } from '../../viewer/viewer';
import { ClientFields } from '../form/ClientFields';
import { duplicateValues, newClientValues, toClientInput } from '../form/clientValues';
import type { ClientChoices } from '../form/useClientChoices';
import { useClientForm } from '../form/useClientForm';

export type CreatedClient = CreateClientMutation['createClient'];

interface Props {
  choices: ClientChoices;
  /** The client to duplicate, except for its id and secrets. */
  like?: ClientDetailsFragment | undefined;
  onCreated: (created: CreatedClient) => unknown;
}

export function AddClientForm({ choices, like, onCreated }: Props) {
  const viewer = useViewer();
  const { account } = viewer;
  const isIdChosen = account.settings.clientIds === 'CHOSEN';
  const form = useClientForm({
    ...(like ? duplicateValues(like, viewer) : newClientValues(viewer)),
    ...(isIdChosen && { id: '' }),
  });
  const [enabled, setEnabled] = useState(true);
  const { run, busy, commentField } = useCommand(CreateClientDocument, {
    // No notification with a secret: the visible secret is the confirmation.
    successMessage: ({ secret }) => (secret ? undefined : 'The client is added.'),
    handlesFailure: true,
  });

  async function add() {
    const result = await run({ input: { ...toClientInput(form.getValues()), enabled } });
    if (result.outcome === 'REFUSED') return result.failure;
    if (result.outcome === 'WITHDRAWN') return;
    // The form has no unsaved values from here on.
    form.resetDirty();
    await onCreated(result.payload);
  }

  return (
    <CommandForm form={form} onSubmit={add} footer={{ verb: 'Add client', busy, cancel: { to: '/clients' } }}>
      <Stack>
        {account.settings.immutableAfterCreation && (
          <Alert icon={<IconLock size={18} />} title="Only its access types can be changed later.">
            That is a policy of your account: look over the rest before you add it.
          </Alert>
        )}
        <ClientFields form={form} choices={choices}>
          <Section title="Start">
            <Switch
              label="Enabled"
              description="Off, it gets no tokens until somebody enables it."
              checked={enabled}
              onChange={(event) => setEnabled(event.currentTarget.checked)}
            />
          </Section>
        </ClientFields>
        {commentField}
      </Stack>
    </CommandForm>
  );
}
