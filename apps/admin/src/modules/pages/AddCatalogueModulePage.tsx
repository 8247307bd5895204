import { Stack } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { CreateCatalogueModuleDocument } from '../../api/__generated__/graphql';
import { useCommand } from '../../commands/useCommand';
import { CommandForm } from '../../form/CommandForm';
import { ForbiddenNotice } from '../../ui/ForbiddenNotice';
import { PageHeader } from '../../ui/PageHeader';
import { useMissingPrivilege } from '../../viewer/viewer';
import { CatalogueFields } from '../catalogue/CatalogueFields';
import { CatalogueOnly } from '../catalogue/CatalogueOnly';
import { newModuleValues } from '../moduleValues';
import { useModuleForm } from '../useModuleForm';

export function AddCatalogueModulePage() {
  const missingPrivilege = useMissingPrivilege('MANAGE_CATALOGUE');
  const form = useModuleForm(newModuleValues);
  const navigate = useNavigate();
  const { run, busy } = useCommand(CreateCatalogueModuleDocument, {
    successMessage: 'The module is drafted.',
    handlesFailure: true,
    skipsApproval: true,
    beforeRefresh({ module }) {
      form.resetDirty();
      return module
        ? navigate({ to: '/catalogue/$moduleId', params: { moduleId: module.id } })
        : navigate({ to: '/catalogue' });
    },
  });

  async function draft() {
    const result = await run({ input: form.getValues() });
    return result.outcome === 'REFUSED' ? result.failure : undefined;
  }

  return (
    <CatalogueOnly>
      <PageHeader
        title="Draft a module"
        description="No account sees it until you publish it."
        back={{ to: '/catalogue', label: 'Catalogue' }}
      />
      {missingPrivilege ? (
        <ForbiddenNotice reason={missingPrivilege} />
      ) : (
        <CommandForm form={form} onSubmit={draft} footer={{ verb: 'Draft module', busy, cancel: { to: '/catalogue' } }}>
          <Stack>
            <CatalogueFields form={form} />
          </Stack>
        </CommandForm>
      )}
    </CatalogueOnly>
  );
}
