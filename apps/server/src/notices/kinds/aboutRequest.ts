import { loadAccount } from '../../accounts/commands/loadAccount.js';
import type { Account } from '../../accounts/model/account.js';
import type { Admin } from '../../admins/model/admin.js';
import { isUnattended } from '../../changes/commands/requester.js';
import { type ChangeRequest, requestTitle } from '../../changes/model/changeRequest.js';
import type { AccountReads } from '../../model/reads.js';
import type { NoticeRecord } from '../model/notice.js';
import type { NoticeServices } from './kind.js';
import type { Letter } from './letter.js';

/** A change request with the data that letters about it need. */
export interface AboutRequest {
  readonly reads: AccountReads;
  readonly account: Account;
  readonly request: ChangeRequest;
  /** The command and its subject. */
  readonly title: string;
  /** The address of the page for reviewing it. */
  readonly link: string;
  /** The person in whose name the request was made, while they are active. A program's request counts as theirs. */
  readonly asker: Admin | undefined;
}

/** Nothing once the request is gone. */
export async function loadAboutRequest(
  { store, publicUrl }: NoticeServices,
  { accountId, subjectId }: NoticeRecord,
): Promise<AboutRequest | undefined> {
  const reads = store.within(accountId);
  const [account, request] = await Promise.all([loadAccount(reads), reads.changes.byId(subjectId)]);
  if (!request) return undefined;
  const asker = isUnattended(request) ? undefined : await reads.admins.byPerson(request.requesterPersonId);
  return {
    reads,
    account,
    request,
    title: requestTitle(request),
    link: `${publicUrl}/review/${request.id}`,
    asker: asker?.enabled ? asker : undefined,
  };
}

export const letterTo = ({ id, email }: Admin, words: Pick<Letter, 'subject' | 'text'>): Letter => ({
  reader: id,
  email,
  ...words,
});

export const quoted = (text: string): string => text.replace(/^/gm, '> ');
