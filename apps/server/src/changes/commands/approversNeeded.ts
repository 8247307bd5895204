import type { AccountSettings } from '@countersign/schema';
import type { ChangeRequestRecord } from '../model/changeRequest.js';
import { isUnattended } from './requester.js';

type RequesterFields = Pick<ChangeRequestRecord, 'requesterKind' | 'onBehalfOfId'>;

/**
 * The number of approvals that are needed. A person who requests a change has reviewed it; a program has not. Any admin
 * may hold the program's secret or key, by making it or by revealing it, and so could request and approve alone: with
 * one approval more, as many people review a program's change as a person's.
 */
export const approversFor = (asked: RequesterFields, { multiAdmin }: Pick<AccountSettings, 'multiAdmin'>): number =>
  multiAdmin.approvers + (isUnattended(asked) ? 1 : 0);

/** The number at the time of the request, or the present one where the account now asks for more. */
export const approversNeeded = (
  request: RequesterFields & Pick<ChangeRequestRecord, 'approversNeeded'>,
  settings: Pick<AccountSettings, 'multiAdmin'>,
): number =>
  settings.multiAdmin.on ? Math.max(request.approversNeeded, approversFor(request, settings)) : request.approversNeeded;
