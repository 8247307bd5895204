import type { Account } from '../../../accounts/model/account.js';
import { auditActor } from '../../../audit/model/auditActor.js';
import type { Actor } from '../../../kernel/actor.js';
import { day } from '../../../kernel/duration.js';
import { InvalidInput } from '../../../kernel/refusal.js';
import { limitedBy, limitHeld, metLimit } from '../../../plans/model/limits.js';
import type { ClientSecretRecord } from '../../model/secret.js';
import type { StoredSecret } from './drawSecret.js';

/** What was said of a secret when it was asked for. */
interface SecretInput {
  readonly label?: string | undefined;
  readonly expiresAt?: number | undefined;
}

interface SecretContext {
  readonly clientId: string;
  readonly account: Account;
  readonly actor: Actor;
  readonly now: number;
  /** Where the wish stands in the input. */
  readonly path?: readonly string[];
}

/**
 * The row of a secret that a client is given now.
 * @throws InvalidInput when its expiry lies in the past or beyond what the account allows
 */
export function newSecretRecord(stored: StoredSecret, requested: SecretInput, at: SecretContext): ClientSecretRecord {
  const { clientId, account, actor, now, path = [] } = at;
  const { settings } = account;
  const { drawnAt, ...secret } = stored;
  const longest = limitHeld('maxSecretLifetimeDays', account);
  const latest = longest && drawnAt + longest.value * day;
  const expiresAt = requested.expiresAt ?? latest;
  if (expiresAt !== null && expiresAt <= now) {
    throw InvalidInput.at([...path, 'expiresAt'], 'This lies in the past: the secret would never work.');
  }
  if (expiresAt !== null && longest && latest !== null && expiresAt > latest) {
    throw InvalidInput.at(
      [...path, 'expiresAt'],
      `${limitedBy(longest, account.subscription)} has secrets that live at most ${longest.value} days.`,
      metLimit('maxSecretLifetimeDays', longest),
    );
  }
  return {
    ...secret,
    accountId: account.id,
    clientId,
    label: requested.label ?? '',
    // It was drawn while the account kept copies, which it may have ceased to do since.
    sealed: settings.secretVisibility === 'RECOVERABLE' ? secret.sealed : null,
    createdAt: now,
    createdBy: auditActor(actor),
    expiresAt,
    warnedDays: 0,
    replacedBy: null,
    endsOtherwise: null,
    leak: null,
  };
}
