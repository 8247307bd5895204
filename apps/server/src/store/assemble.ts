import type { Seal } from '../kernel/seal.js';
import { usualBounds } from '../model/bounds.js';
import type { LockedStore, Store } from '../model/ports/store.js';
import { announcements } from './announcements.js';
import { dataKeys } from './audit/dataKeys.js';
import { type SealedPlan, sealedCommits } from './audit/sealPlan.js';
import { factorClaims } from './challenges/factors.js';
import { limits } from './challenges/limits.js';
import { sessionUse } from './challenges/sessions.js';
import { tickets } from './challenges/tickets.js';
import type { StatementResult } from './commit.js';
import { keptByKey } from './keptByKey.js';
import { leases } from './leases.js';
import { mapErrors } from './mapErrors.js';
import { anchorRegister } from './oneTime/anchors.js';
import { keptAnswers } from './oneTime/keptAnswers.js';
import { securityEventRegister } from './oneTime/securityEvents.js';
import { sums } from './oneTime/sums.js';
import { tokenRegister } from './oneTime/tokens.js';
import { usageRegister } from './oneTime/usage.js';
import { outbox } from './outbox.js';
import { accountReads } from './reads/account.js';
import { customerReads } from './reads/customers.js';
import { keyRing } from './reads/keys.js';
import { unscopedReads } from './reads/unscoped.js';
import { sealedValues } from './sealedValues.js';
import type { Source } from './source.js';
import type { Statement, Statements } from './statements.js';
import { forgetExpired } from './upkeep.js';
import { webhookQueue } from './webhooks.js';

/** The parts of a store that differ by engine. */
export interface Engine extends Pick<LockedStore, 'connections' | 'close'> {
  commit(plan: SealedPlan): Promise<void>;
  readonly source: Source;
  readonly statements: Statements;
  /** Runs one statement in a durable transaction of its own. */
  run(statement: Statement): Promise<StatementResult>;
  /** Lets the database renew the statistics of its planner, where it does not do so by itself. */
  optimize(): Promise<void>;
  /** Maps a failure of the driver to an error of the domain. */
  toDomainError(error: unknown): unknown;
}

// Making the reads of an account takes as long as a short request; they hold no rows, some kilobytes each.
const maxKeptAccounts = 1000;

/** The port, on either engine. */
export function assemble({ source, statements, run, optimize, toDomainError, commit, ...engine }: Engine): LockedStore {
  const mapped = <Part extends object>(part: Part) => mapErrors(part, toDomainError);
  const locked = {
    unscoped: mapped(unscopedReads(source)),
    keys: mapped(keyRing(source)),
    anchors: mapped(anchorRegister(source)),
    limits: mapped(limits(source)),
    tickets: mapped(tickets(source)),
    factors: mapped(factorClaims(source)),
    sessions: mapped(sessionUse(source)),
    tokens: mapped(tokenRegister(source, statements, run)),
    usage: mapped(usageRegister(source)),
    sums: mapped(sums(source)),
    securityEvents: mapped(securityEventRegister(source)),
    keptAnswers: mapped(keptAnswers(statements, run)),
    sealedValues: mapped(sealedValues(source, run)),
    leases: mapped(leases(source)),
    outbox: mapped(outbox(source)),
    webhooks: mapped(webhookQueue(source)),
    announcements: mapped(announcements(source)),
    upkeep: mapped({ forgetExpired: (now: number) => forgetExpired(source, now), optimize }),
    ...engine,
  };
  const unlock = (seal: Seal, bounds = usualBounds): Store => {
    const keys = dataKeys(source, seal);
    return {
      ...locked,
      unlock,
      bounds,
      within: keptByKey(maxKeptAccounts, (accountId) => accountReads(source, keys, accountId, mapped)),
      acrossAccounts: () => mapped(customerReads(source)),
      commit: sealedCommits(mapped(keys), commit),
    };
  };
  return { ...locked, unlock };
}
