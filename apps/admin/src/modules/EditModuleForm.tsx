import { useNavigate } from '@tanstack/react-router';
import { type ModuleDetailsFragment, ModuleDocument, UpdateModuleDocument } from '../api/__generated__/graphql';
import { EditForm } from '../form/EditForm';
import { useEdit } from '../form/useEdit';
import { ModuleFields } from './ModuleFields';
import { moduleValuesOf } from './moduleValues';
import { useModuleForm } from './useModuleForm';

export function EditModuleForm({ module }: { module: ModuleDetailsFragment }) {
  const navigate = useNavigate();
  const page = { to: '/modules/$moduleId', params: { moduleId: module.id } } as const;
  const form = useModuleForm(moduleValuesOf(module));
  const edit = useEdit({
    entity: module,
    form,
    valuesOf: moduleValuesOf,
    query: ModuleDocument,
    select: (data) => data.module,
    update: UpdateModuleDocument,
    // Its key never changes.
    toInput: ({ key: _, documentationUrl: _d, ...changed }) => changed,
    successMessage: 'The module is saved.',
    onDone: () => navigate(page),
  });
  return (
    <EditForm form={form} edit={edit} onSubmit={() => edit.save()} cancel={page}>
      <ModuleFields form={form} keyIsFixed />
    </EditForm>
  );
}
