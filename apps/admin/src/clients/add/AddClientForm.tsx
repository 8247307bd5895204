import { Stack, Switch } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import {
  type ClientDetailsFragment,
  CreateClientDocument,
  type CreateClientMutation,
} from '../../api/__generated__/graphql';
import { useCommand } from '../../commands/useCommand';
import { CommandForm } from '../../form/CommandForm';
import { FormFooter } from '../../form/FormFooter';
import { useViewer } from '../../session/viewer';
import { Section } from '../../ui/Section';
import { ClientFields } from '../form/ClientFields';
import { newClientValues, sentValues, valuesLike } from '../form/clientValues';
import type { ClientChoices } from '../form/useClientChoices';
import { useClientForm } from '../form/useClientForm';
import { MadeSecret } from '../secret/MadeSecret';

type Made = CreateClientMutation['createClient'];

interface Props {
  choices: ClientChoices;
  /** The client that the new one is to be like, but for its id and secrets. */
  like?: ClientDetailsFragment | undefined;
}

export function AddClientForm({ choices, like }: Props) {
  const { account } = useViewer();
  const isIdChosen = account.settings.clientIds === 'CHOSEN';
  const form = useClientForm({
    ...(like ? valuesLike(like) : newClientValues(account.environments[0] ?? 'production')),
    ...(isIdChosen && { id: '' }),
  });
  const [enabled, setEnabled] = useState(true);
  const [made, setMade] = useState<Made>();
  const { run, busy, why } = useCommand(CreateClientDocument, { done: 'The client is added.', tellsFailures: true });
  const navigate = useNavigate();

  function leave({ client }: Made) {
    return client
      ? navigate({ to: '/clients/$clientId', params: { clientId: client.id } })
      : navigate({ to: '/clients' });
  }

  async function add() {
    const answer = await run({ input: { ...sentValues(form.getValues()), enabled } });
    if (answer.outcome === 'REFUSED') return answer.failure;
    if (answer.outcome === 'WITHDRAWN') return;
    // From here on there is nothing in the form to lose.
    form.resetDirty();
    if (answer.outcome === 'APPLIED' && answer.payload.secret) setMade(answer.payload);
    else await leave(answer.payload);
  }

  if (made?.secret) {
    return (
      <Section title={`The credentials of ${form.getValues().name}`}>
        <MadeSecret clientId={made.client?.id ?? ''} secret={made.secret} onDone={() => leave(made)} />
      </Section>
    );
  }

  return (
    <CommandForm form={form} onSend={add}>
      <Stack>
        <ClientFields form={form} choices={choices} />
        <Section title="Start">
          <Switch
            label="Enabled"
            description="Off, it gets no tokens until somebody enables it."
            checked={enabled}
            onChange={(event) => setEnabled(event.currentTarget.checked)}
          />
        </Section>
        {why}
      </Stack>
      <FormFooter verb="Add client" busy={busy} cancel={{ to: '/clients' }} />
    </CommandForm>
  );
}
