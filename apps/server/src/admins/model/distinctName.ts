import { readsLike } from '@countersign/schema';
import type { Admin } from './admin.js';

/**
 * What somebody is called in an account: by their address, too, where another admin has that name or one that reads like
 * it. Wherever a name is shown, in requests, mails and the audit, the two are then told apart.
 */
export function distinctName(
  name: string,
  { id, email }: Pick<Admin, 'id' | 'email'>,
  admins: readonly Admin[],
): string {
  const isTaken = admins.some((other) => other.id !== id && readsLike(nameAlone(other), name));
  return isTaken ? `${name} (${email})` : name;
}

const nameAlone = ({ name, email }: Pick<Admin, 'name' | 'email'>): string => name.replace(` (${email})`, '');
