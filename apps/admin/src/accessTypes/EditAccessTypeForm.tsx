import { useNavigate } from '@tanstack/react-router';
import {
  type AccessTypeDetailsFragment,
  AccessTypeDocument,
  UpdateAccessTypeDocument,
} from '../api/__generated__/graphql';
import { EditForm } from '../form/EditForm';
import { useEdit } from '../form/useEdit';
import { AccessTypeFields } from './AccessTypeFields';
import { accessTypeValuesOf, toPermissionsInput } from './accessTypeValues';
import { useAccessTypeForm } from './useAccessTypeForm';

export function EditAccessTypeForm({ accessType }: { accessType: AccessTypeDetailsFragment }) {
  const navigate = useNavigate();
  const page = { to: '/access-types/$accessTypeId', params: { accessTypeId: accessType.id } } as const;
  const form = useAccessTypeForm(accessTypeValuesOf(accessType));
  const edit = useEdit({
    entity: accessType,
    form,
    valuesOf: accessTypeValuesOf,
    query: AccessTypeDocument,
    select: (data) => data.accessType,
    update: UpdateAccessTypeDocument,
    toInput: ({ permissions, ...changed }) => ({
      ...changed,
      ...(permissions && { permissions: toPermissionsInput(permissions) }),
    }),
    successMessage: 'The access type is saved.',
    onDone: () => navigate(page),
  });
  return (
    <EditForm form={form} edit={edit} onSubmit={() => edit.save()} cancel={page}>
      <AccessTypeFields form={form} />
    </EditForm>
  );
}
