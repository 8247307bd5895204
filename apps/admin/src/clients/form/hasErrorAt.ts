import type { ClientForm } from './useClientForm';

/** Whether one of these fields, or a part of one, needs correcting. */
export const hasErrorAt = ({ errors }: ClientForm, ...fields: string[]): boolean =>
  Object.keys(errors).some((path) => errors[path] && fields.includes(path.split('.')[0] ?? path));
