import { useNavigate } from '@tanstack/react-router';
import { CreateModuleDocument } from '../../api/__generated__/graphql';
import { useCommand } from '../../commands/useCommand';
import { CommandForm } from '../../form/CommandForm';
import { ForbiddenNotice } from '../../ui/ForbiddenNotice';
import { PageHeader } from '../../ui/PageHeader';
import { ModuleFields } from '../ModuleFields';
import { newModuleValues } from '../moduleValues';
import { useMissingForNewModule } from '../useMissingForNewModule';
import { useModuleForm } from '../useModuleForm';

export function AddModulePage() {
  const missingPrivilege = useMissingForNewModule();
  const form = useModuleForm(newModuleValues);
  const navigate = useNavigate();
  const { run, busy, commentField } = useCommand(CreateModuleDocument, {
    successMessage: 'The module is added.',
    handlesFailure: true,
    beforeRefresh() {
      form.resetDirty();
      return navigate({ to: '/modules' });
    },
  });

  async function add() {
    const { documentationUrl: _, ...input } = form.getValues();
    const result = await run({ input });
    return result.outcome === 'REFUSED' ? result.failure : undefined;
  }

  return (
    <>
      <PageHeader title="Add a module" back={{ to: '/modules', label: 'Modules' }} />
      {missingPrivilege ? (
        <ForbiddenNotice reason={missingPrivilege} />
      ) : (
        <CommandForm form={form} onSubmit={add} footer={{ verb: 'Add module', busy, cancel: { to: '/modules' } }}>
          <ModuleFields form={form} />
          {commentField}
        </CommandForm>
      )}
    </>
  );
}
