import type { Admin } from '../../admins/model/admin.js';
import { moment } from '../../audit/model/moment.js';
import type { NoticeRecord } from '../model/notice.js';
import type { NoticeServices } from './kind.js';
import type { Letter } from './letter.js';

/** The data of a notice about an admin's ways of signing in. */
export interface AboutAdmin {
  readonly admin: Admin;
  readonly accountName: string;
  readonly at: string;
  readonly publicUrl: string;
}

/** Undefined once the admin was removed. */
export async function loadAboutAdmin(
  { store, publicUrl }: NoticeServices,
  { accountId, subjectId, createdAt }: NoticeRecord,
): Promise<AboutAdmin | undefined> {
  const { account, admins } = store.within(accountId);
  const [named, admin] = await Promise.all([account(), admins.byId(subjectId)]);
  return named && admin && { admin, accountName: named.name, at: moment(createdAt), publicUrl };
}

export const letterToAdmin = ({ id, email }: Admin, words: Pick<Letter, 'subject' | 'text'>): Letter => ({
  reader: id,
  email,
  ...words,
});
