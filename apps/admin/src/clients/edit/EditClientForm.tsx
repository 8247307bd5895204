import { useApolloClient } from '@apollo/client/react';
import { useNavigate } from '@tanstack/react-router';
import { type ClientDetailsFragment, ClientDocument, UpdateClientDocument } from '../../api/__generated__/graphql';
import { useCommand } from '../../commands/useCommand';
import { CommandForm } from '../../form/CommandForm';
import { changedFields } from '../../form/changedFields';
import { FormFooter } from '../../form/FormFooter';
import { StaleNotice } from '../../form/StaleNotice';
import { useStaleEdit } from '../../form/useStaleEdit';
import { ClientFields } from '../form/ClientFields';
import { clientValuesOf, sentValues } from '../form/clientValues';
import type { ClientChoices } from '../form/useClientChoices';
import { useClientForm } from '../form/useClientForm';
import { choiceWords } from './choiceWords';
import { TypeChangeNotice } from './TypeChangeNotice';
import { useAgreement } from './useAgreement';

interface Props {
  client: ClientDetailsFragment;
  choices: ClientChoices;
}

export function EditClientForm({ client, choices }: Props) {
  const apollo = useApolloClient();
  const navigate = useNavigate();
  const form = useClientForm(clientValuesOf(client));
  const { base, stale, meet, carryOn } = useStaleEdit({
    entity: client,
    valuesOf: clientValuesOf,
    form,
    async fetchFresh() {
      const { data } = await apollo.query({
        query: ClientDocument,
        variables: { id: client.id },
        fetchPolicy: 'network-only',
      });
      return data?.client;
    },
  });
  const { run, busy, why } = useCommand(UpdateClientDocument, {
    done: 'The client is saved.',
    tellsFailures: true,
    first: leave,
  });

  const { agreed, dialog } = useAgreement(base);

  function leave() {
    form.resetDirty();
    return navigate({ to: '/clients/$clientId', params: { clientId: client.id } });
  }

  async function save() {
    const changed = changedFields(clientValuesOf(base), sentValues(form.getValues()));
    if (Object.keys(changed).length === 0) return void (await leave());
    if (!(await agreed(changed))) return;
    const answer = await run({ input: { id: base.id, expectedVersion: base.version, ...changed } });
    if (answer.outcome !== 'REFUSED') return;
    if (answer.failure.code !== 'CONFLICT') return answer.failure;
    await meet();
  }

  return (
    <CommandForm form={form} onSend={save}>
      {stale && <StaleNotice stale={stale} mine={form.getValues()} onCarryOn={carryOn} words={choiceWords(choices)} />}
      <TypeChangeNotice from={base.type} to={form.getValues().type} secrets={base.secrets.length} />
      <ClientFields form={form} choices={choices} keptRedirectUris={base.redirectUris.length} />
      {why}
      {dialog}
      <FormFooter
        verb="Save changes"
        busy={busy}
        disabled={stale !== undefined}
        cancel={{ to: '/clients/$clientId', params: { clientId: client.id } }}
      />
    </CommandForm>
  );
}
