import type { Admin } from '../../admins/model/admin.js';
import { letterToAdmin } from './aboutAdmin.js';
import type { Letter } from './letter.js';

/** The same words to every admin, and to a client's owner, where there is one, who gets them once although they may be one of the admins. */
export function toAdminsAndOwner(
  admins: readonly Admin[],
  ownerEmail: string,
  written: Pick<Letter, 'subject' | 'text'>,
): Letter[] {
  const isTold = ownerEmail === '' || admins.some(({ email }) => email.toLowerCase() === ownerEmail.toLowerCase());
  return [
    ...admins.map((admin) => letterToAdmin(admin, written)),
    ...(isTold ? [] : [{ reader: ownerEmail, email: ownerEmail, ...written }]),
  ];
}
