import type { Seal } from '../kernel/seal.js';
import type { LockedStore, Store } from '../model/ports/store.js';
import { dataKeys } from './audit/dataKeys.js';
import { type SealedPlan, sealedCommits } from './audit/sealPlan.js';
import type { Outcome } from './commit.js';
import { leases } from './leases.js';
import { outbox } from './outbox.js';
import { factorClaims } from './proofs/factors.js';
import { limits } from './proofs/limits.js';
import { tickets } from './proofs/tickets.js';
import { accountReads } from './reads/account.js';
import { keyRing } from './reads/keys.js';
import { openReads } from './reads/open.js';
import { securityEventRegister } from './registers/securityEvents.js';
import { sums } from './registers/sums.js';
import { tokenRegister } from './registers/tokens.js';
import { usageRegister } from './registers/usage.js';
import { sealedValues } from './sealedValues.js';
import type { Source } from './source.js';
import type { Statement, Statements } from './statements.js';
import { translated } from './translated.js';
import { forgetExpired } from './upkeep.js';

/** What an engine brings besides a source to read from. */
export interface Engine extends Pick<LockedStore, 'connections' | 'close'> {
  commit(plan: SealedPlan): Promise<void>;
  readonly source: Source;
  readonly statements: Statements;
  /** Runs one statement that stands for itself, durably. */
  run(statement: Statement): Promise<Outcome>;
  /** Lets the database look at its data again, where it does not do so by itself. */
  optimize(): Promise<void>;
  /** What a failure of its driver means to the one who asked. */
  meaningOf(error: unknown): unknown;
}

/** The port, on whichever engine. */
export function assemble({ source, statements, run, optimize, meaningOf, commit, ...engine }: Engine): LockedStore {
  const said = <Part extends object>(part: Part) => translated(part, meaningOf);
  const locked = {
    open: said(openReads(source)),
    keys: said(keyRing(source)),
    limits: said(limits(source)),
    tickets: said(tickets(source)),
    factors: said(factorClaims(source)),
    tokens: said(tokenRegister(source, statements, run)),
    usage: said(usageRegister(source)),
    sums: said(sums(source)),
    securityEvents: said(securityEventRegister(source)),
    sealedValues: said(sealedValues(source, run)),
    leases: said(leases(source)),
    outbox: said(outbox(source)),
    upkeep: said({ forgetExpired: (now: number) => forgetExpired(source, now), optimize }),
    ...engine,
  };
  const unlock = (seal: Seal): Store => {
    const keys = dataKeys(source, seal);
    return {
      ...locked,
      unlock,
      within: (accountId) => said(accountReads(source, keys, accountId)),
      commit: sealedCommits(said(keys), commit),
    };
  };
  return { ...locked, unlock };
}
