import type { AccountSettings } from '@countersign/schema';
import type { ChangeRequestRecord } from '../model/changeRequest.js';
import { isUnattended } from './requester.js';

type RequesterFields = Pick<ChangeRequestRecord, 'requesterKind' | 'onBehalfOfId'>;

/**
 * How many have to approve. Whoever asks has looked, and so is one pair of eyes; a program has none. Any one of the admins
 * may hold its secret or its key, by making it or by having it shown, and so be asking and approving: with one more who
 * approves, as many people have looked at what it asks for as at what a person asks for.
 */
export const approversFor = (asked: RequesterFields, { multiAdmin }: Pick<AccountSettings, 'multiAdmin'>): number =>
  multiAdmin.approvers + (isUnattended(asked) ? 1 : 0);

/** As many as when the request was made, or more when the account asks for more now. */
export const approversNeeded = (
  request: RequesterFields & Pick<ChangeRequestRecord, 'approversNeeded'>,
  settings: Pick<AccountSettings, 'multiAdmin'>,
): number =>
  settings.multiAdmin.on ? Math.max(request.approversNeeded, approversFor(request, settings)) : request.approversNeeded;
