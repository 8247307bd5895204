import type { ModuleGrant } from '@countersign/schema';
import { valueLabel } from '../../labels/fields';
import type { ClientChoices } from '../form/useClientChoices';

/** Formats a field of the form: modules and access types, kept by id, become their names. */
export const choiceLabel =
  ({ modules, accessTypes }: ClientChoices) =>
  (field: string, value: unknown): string => {
    if (field === 'modules') {
      return (value as ModuleGrant[])
        .map(({ moduleId, administrator }) => {
          const name = modules.find(({ id }) => id === moduleId)?.name ?? moduleId;
          return administrator ? `${name} (administrator)` : name;
        })
        .join(', ');
    }
    if (field === 'accessTypeIds') {
      return (value as string[]).map((id) => accessTypes.find((one) => one.id === id)?.name ?? id).join(', ');
    }
    return valueLabel(field, value);
  };
