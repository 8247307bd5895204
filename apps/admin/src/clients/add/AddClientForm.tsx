import { Stack, Switch } from '@mantine/core';
import { useState } from 'react';
import {
  type ClientDetailsFragment,
  CreateClientDocument,
  type CreateClientMutation,
} from '../../api/__generated__/graphql';
import { useCommand } from '../../commands/useCommand';
import { CommandForm } from '../../form/CommandForm';
import { FormFooter } from '../../form/FormFooter';
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
  const { account } = useViewer();
  const isIdChosen = account.settings.clientIds === 'CHOSEN';
  const form = useClientForm({
    ...(like ? duplicateValues(like) : newClientValues(account.environments[0] ?? 'production')),
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
    <CommandForm form={form} onSubmit={add}>
      <Stack>
        <ClientFields form={form} choices={choices} />
        <Section title="Start">
          <Switch
            label="Enabled"
            description="Off, it gets no tokens until it is enabled."
            checked={enabled}
            onChange={(event) => setEnabled(event.currentTarget.checked)}
          />
        </Section>
        {commentField}
      </Stack>
      <FormFooter verb="Add client" busy={busy} cancel={{ to: '/clients' }} />
    </CommandForm>
  );
}
