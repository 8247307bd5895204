import { valueLabel } from '../../labels/fields';
import type { ModuleGrant } from '../form/clientValues';
import type { ClientChoices } from '../form/useClientChoices';

/** Formats a field of the form: modules and access types, kept by id, become their names. */
export const choiceLabel =
  ({ modules, accessTypes }: ClientChoices) =>
  (field: string, value: unknown): string => {
    if (field === 'modules') {
      return (value as ModuleGrant[])
        .map(({ moduleId, administrator, scopes }) => {
          const name = modules.find(({ id }) => id === moduleId)?.name ?? moduleId;
          const level = administrator ? `${name} (administrator)` : name;
          return scopes ? `${level}: ${scopes.join(' ')}` : level;
        })
        .join(', ');
    }
    if (field === 'accessTypeIds') {
      return (value as string[]).map((id) => accessTypes.find((one) => one.id === id)?.name ?? id).join(', ');
    }
    return valueLabel(field, value);
  };
