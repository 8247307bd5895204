import { useNavigate } from '@tanstack/react-router';
import { type ClientDetailsFragment, ClientDocument, UpdateClientDocument } from '../../api/__generated__/graphql';
import { WaitingAlready } from '../../commands/WaitingAlready';
import { EditForm } from '../../form/EditForm';
import { useEdit } from '../../form/useEdit';
import { useViewer } from '../../viewer/viewer';
import { AccessTypesField } from '../form/AccessTypesField';
import { ClientFields } from '../form/ClientFields';
import { clientValuesOf, toClientInput } from '../form/clientValues';
import type { ClientChoices } from '../form/useClientChoices';
import { useClientForm } from '../form/useClientForm';
import { choiceLabel } from './choiceLabel';
import { LockedClientForm } from './LockedClientForm';
import { TypeChangeNotice } from './TypeChangeNotice';
import { useConfirmChange } from './useConfirmChange';

interface Props {
  client: ClientDetailsFragment;
  choices: ClientChoices;
}

export function EditClientForm({ client, choices }: Props) {
  const navigate = useNavigate();
  const { immutableAfterCreation } = useViewer().account.settings;
  const page = { to: '/clients/$clientId', params: { clientId: client.id } } as const;
  const form = useClientForm(clientValuesOf(client), clientValuesOf(client));
  const edit = useEdit({
    entity: client,
    form,
    valuesOf: clientValuesOf,
    query: ClientDocument,
    select: (data) => data.client,
    update: UpdateClientDocument,
    normalize: toClientInput,
    toInput: (changed) => changed,
    successMessage: 'The client is saved.',
    onDone: () => navigate(page),
  });
  const { base } = edit;
  const { confirm, dialog } = useConfirmChange(base, choices);
  return (
    <EditForm
      form={form}
      edit={edit}
      onSubmit={() => edit.save(confirm)}
      cancel={page}
      formatValue={choiceLabel(choices)}
    >
      <WaitingAlready subjectId={base.id} />
      {immutableAfterCreation ? (
        <LockedClientForm client={base}>
          <AccessTypesField form={form} accessTypes={choices.accessTypes} />
        </LockedClientForm>
      ) : (
        <>
          <TypeChangeNotice from={base.type} to={form.getValues().type} secrets={base.secrets.length} />
          <ClientFields form={form} choices={choices} keptRedirectUris={base.redirectUris.length} clientId={base.id} />
        </>
      )}
      {dialog}
    </EditForm>
  );
}
