import type { Account } from '../../../accounts/model/account.js';
import { moment } from '../../../audit/model/moment.js';
import { day } from '../../../kernel/duration.js';
import { InvalidInput, type MetLimit } from '../../../kernel/refusal.js';
import { limitedBy, limitHeld, metLimit } from '../../../plans/model/limits.js';
import type { Client } from '../../model/client.js';
import type { ClientSecretRecord } from '../../model/secret.js';

const refused = (message: string, limit?: MetLimit) => InvalidInput.at('expiresAt', message, limit);

/**
 * What was allowed once may stay: only an end that is later than before is held against what the account allows.
 * @throws InvalidInput when a live secret may not end then
 */
export function assertMayEnd(
  end: number | null,
  secret: ClientSecretRecord,
  { client, account, now }: { client: Client; account: Account; now: number },
): void {
  if (end !== null && end <= now) throw refused('This lies in the past. To stop a secret at once, revoke it.');
  if (end !== null && end <= (secret.expiresAt ?? Infinity)) return;
  if (secret.replacedBy !== null) assertOverlapMayEnd(end, secret, { client, account });
  else assertLifetimeMayEnd(end, secret, account);
}

function assertOverlapMayEnd(
  end: number | null,
  { replacedBy, endsOtherwise }: ClientSecretRecord,
  { client, account: { settings } }: { client: Client; account: Account },
): void {
  if (end === null) throw refused('This secret is being replaced. To have it go on, cancel the rotation.');
  if (endsOtherwise !== null && end > endsOtherwise)
    throw refused(`Without the rotation, too, this secret would end at ${moment(endsOtherwise)}.`);
  const begun = client.secrets.find(({ id }) => id === replacedBy)?.createdAt ?? end;
  if (end > begun + settings.maxOverlapDays * day)
    throw refused(`In this account two secrets overlap for at most ${settings.maxOverlapDays} days.`);
}

function assertLifetimeMayEnd(end: number | null, { createdAt }: ClientSecretRecord, account: Account): void {
  const longest = limitHeld('maxSecretLifetimeDays', account);
  if (!longest || (end !== null && end <= createdAt + longest.value * day)) return;
  const by = limitedBy(longest, account.subscription);
  throw refused(
    `${by} has secrets that live at most ${longest.value} days.`,
    metLimit('maxSecretLifetimeDays', longest),
  );
}
