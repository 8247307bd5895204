import { useNavigate } from '@tanstack/react-router';
import { CreateAccessTypeDocument } from '../../api/__generated__/graphql';
import { useCommand } from '../../commands/useCommand';
import { CommandForm } from '../../form/CommandForm';
import { ForbiddenNotice } from '../../ui/ForbiddenNotice';
import { PageHeader } from '../../ui/PageHeader';
import { useMissingPrivilege } from '../../viewer/viewer';
import { AccessTypeFields } from '../AccessTypeFields';
import { newAccessTypeValues, toPermissionsInput } from '../accessTypeValues';
import { useAccessTypeForm } from '../useAccessTypeForm';

export function AddAccessTypePage() {
  const missingPrivilege = useMissingPrivilege('MANAGE_MODULES');
  const form = useAccessTypeForm(newAccessTypeValues);
  const navigate = useNavigate();
  const { run, busy, commentField } = useCommand(CreateAccessTypeDocument, {
    successMessage: 'The access type is added.',
    handlesFailure: true,
    beforeRefresh() {
      form.resetDirty();
      return navigate({ to: '/access-types' });
    },
  });

  async function add() {
    const result = await run({
      input: { ...form.getValues(), permissions: toPermissionsInput(form.getValues().permissions) },
    });
    return result.outcome === 'REFUSED' ? result.failure : undefined;
  }

  return (
    <>
      <PageHeader title="Add an access type" back={{ to: '/access-types', label: 'Access types' }} />
      {missingPrivilege ? (
        <ForbiddenNotice reason={missingPrivilege} />
      ) : (
        <CommandForm
          form={form}
          onSubmit={add}
          footer={{ verb: 'Add access type', busy, cancel: { to: '/access-types' } }}
        >
          <AccessTypeFields form={form} />
          {commentField}
        </CommandForm>
      )}
    </>
  );
}
