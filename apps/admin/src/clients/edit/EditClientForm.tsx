import { useNavigate } from '@tanstack/react-router';
import { type ClientDetailsFragment, ClientDocument, UpdateClientDocument } from '../../api/__generated__/graphql';
import { EditForm } from '../../form/EditForm';
import { useEdit } from '../../form/useEdit';
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
  const navigate = useNavigate();
  const page = { to: '/clients/$clientId', params: { clientId: client.id } } as const;
  const form = useClientForm(clientValuesOf(client));
  const edit = useEdit({
    entity: client,
    form,
    valuesOf: clientValuesOf,
    query: ClientDocument,
    found: (data) => data.client,
    update: UpdateClientDocument,
    counted: sentValues,
    sent: (changed) => changed,
    done: 'The client is saved.',
    leave: () => navigate(page),
  });
  const { base } = edit;
  const { agreed, dialog } = useAgreement(base);
  return (
    <EditForm form={form} edit={edit} onSend={() => edit.save(agreed)} cancel={page} words={choiceWords(choices)}>
      <TypeChangeNotice from={base.type} to={form.getValues().type} secrets={base.secrets.length} />
      <ClientFields form={form} choices={choices} keptRedirectUris={base.redirectUris.length} />
      {dialog}
    </EditForm>
  );
}
