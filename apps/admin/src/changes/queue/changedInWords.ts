import { fieldLabel } from '../../labels/fields';

const named = 3;

/** “Modules, Environment”; of many fields the first, and how many more. */
export function changedInWords(fields: readonly string[]): string {
  const labels = fields.filter((field) => field !== 'clients').map((field) => fieldLabel(field));
  const shown = labels.slice(0, named).join(', ');
  return labels.length > named ? `${shown} and ${labels.length - named} more` : shown;
}
