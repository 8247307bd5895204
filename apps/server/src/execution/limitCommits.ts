import { commandNames } from '@countersign/schema';
import { sha256 } from '../kernel/credential.js';
import { RateLimited } from '../kernel/rateLimited.js';
import { type AttemptLimit, attemptLimit } from '../limits/attempts.js';
import type { DatabaseLimit } from '../limits/limits.js';
import { type RateLimitUse, type Rates, takeAll } from '../limits/rates.js';
import type { Plan } from '../model/plan.js';
import type { Limits } from '../model/ports/attemptCounts.js';
import { neverWaits } from '../policy/approvals.js';

interface CommitLimits {
  readonly rates: Rates;
  readonly limits: Limits;
  /** RATE_LIMIT_SCALE. */
  readonly scale: number;
  now(): number;
}

type Commit = (plan: Plan) => Promise<void>;

const neverWaiting = new Set<string>(commandNames.filter(neverWaits));

/**
 * A command that never waits for a second admin, such as disabling a client, is not refused by an audit limit either.
 */
const isNeverRefused = ({ audit }: Plan): boolean => audit.every(({ action }) => neverWaiting.has(action));

/** The bytes that a plan writes into the audit, counted for the requester and for the account. */
function auditUses({ accountId, audit }: Plan): RateLimitUse[] {
  const [{ actor }] = audit;
  const amount = Buffer.byteLength(JSON.stringify(audit));
  const ofAccount: RateLimitUse = { limit: 'account-audit', key: accountId, amount };
  if (actor.kind === 'operator') return [];
  return actor.kind === 'admin' || actor.kind === 'client'
    ? [{ limit: 'audit', key: actor.id, amount }, ofAccount]
    : [ofAccount];
}

/** What the vendor's people do to an account at once, without a second of them, and how too much of it is told. */
const rare = new Map<string, readonly [DatabaseLimit, string]>([
  ['suspendAccount', ['suspensions', 'Too many accounts were suspended by you within an hour.']],
  ['emergencyDisableClient', ['emergency-disables', 'Too many clients were disabled by you within an hour.']],
  ['requestSupportAccess', ['support-requests', 'You asked too often within an hour to look inside accounts.']],
]);

/** The operator is not counted: it takes the machine to be one. */
function rareBy({ audit }: Plan, scale: number): { bounds: AttemptLimit[]; message: string } {
  const [{ action, actor }] = audit;
  const [limit, message = ''] = (actor.kind !== 'operator' && rare.get(action)) || [];
  return { bounds: limit ? [attemptLimit(limit, actor.id, scale)] : [], message };
}

/** Commits plans within the limits of one account and one credential: audit bytes and invitations per window. */
export const limitCommits = (commit: Commit, { rates, limits, scale, now }: CommitLimits): Commit => {
  const count = async (bounds: readonly AttemptLimit[], message: string): Promise<void> => {
    for (const [index, { key, maxAttempts, window }] of bounds.entries()) {
      const { count: made, resetsAt } = await limits.count(key, window, now());
      if (made <= maxAttempts) continue;
      for (const before of bounds.slice(0, index + 1)) await limits.uncount(before.key);
      throw new RateLimited(Math.ceil((resetsAt - now()) / 1000), { message, limitStatuses: [] });
    }
  };

  return async (plan) => {
    const uses = auditUses(plan);
    if (isNeverRefused(plan)) for (const use of uses) rates.take(use);
    else takeAll(rates, uses, 'Too much was changed in a short time.');
    const invited = (plan.invites ?? []).flatMap((email) => [
      attemptLimit('account-invitations', plan.accountId, scale),
      attemptLimit('invitations', sha256(email.toLowerCase()), scale),
    ]);
    const reaching = rareBy(plan, scale);
    try {
      await count(invited, 'Too many invitations were sent, from here or to this person.');
      await count(reaching.bounds, reaching.message);
      return await commit(plan).catch(async (error: unknown) => {
        for (const { key } of [...invited, ...reaching.bounds]) await limits.uncount(key);
        throw error;
      });
    } catch (error) {
      for (const use of uses) rates.giveBack(use);
      throw error;
    }
  };
};
