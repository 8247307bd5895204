import type { AdminEventKind } from '@countersign/schema';
import { sha256 } from '../../kernel/credential.js';
import { minute } from '../../kernel/duration.js';
import { RateLimited } from '../../kernel/rateLimited.js';
import { Refusal } from '../../kernel/refusal.js';
import type { Store } from '../../model/ports/store.js';
import type { DatabaseSecurityEvents } from '../../oauth/securityEvents/databaseSecurityEvents.js';

// More than somebody who mistypes within that time, fewer than anybody who guesses.
const window = 10 * minute;
const pattern = 5;

/** Somebody whose password, or second factor, was wrong. */
interface Failure {
  readonly kind: AdminEventKind;
  /** What was typed for them, or their id where that is known. */
  readonly who: string;
  readonly personId: string | undefined;
  readonly address: string;
}

/** What fails when people sign in, as the audit knows it: as patterns, never one by one. */
export interface Failures {
  /** Takes note of a failure, after the answer: how long that takes must not tell who is known here. */
  note(failure: Failure): void;
  /** Does what may fail; a refusal is noted. */
  watch<T>(failure: Failure, work: () => Promise<T>): Promise<T>;
  /** All of it is written down. */
  settled(): Promise<void>;
}

interface FailureServices {
  readonly store: Pick<Store, 'limits' | 'unscoped'>;
  readonly events: DatabaseSecurityEvents;
  now(): number;
  /** Hears of what could not be written down. */
  failed(error: unknown): void;
}

/**
 * Five failures within ten minutes begin a pattern, which each account of the person has in its audit: when it began, and
 * when it is over, how often, from where and until when. However many there are, these are two entries.
 */
export function failurePatterns({ store, events, now, failed }: FailureServices): Failures {
  const pending = new Set<Promise<void>>();

  async function write({ kind, who, personId = '', address }: Failure): Promise<void> {
    const { count } = await store.limits.count(`${kind} ${sha256(who)}`, window, now());
    for (const { id: accountId, adminId } of await store.unscoped.accountsOf(personId)) {
      const goesOn = await events.reportAgain(kind, adminId, address);
      if (!goesOn && count >= pattern) await events.report(kind, { id: adminId, accountId }, address, count);
    }
  }

  const note = (failure: Failure): void => {
    const writing = write(failure).catch(failed);
    pending.add(writing);
    void writing.finally(() => pending.delete(writing));
  };

  return {
    note,
    async watch(failure, work) {
      try {
        return await work();
      } catch (error) {
        // Who is not let try any more has not failed again.
        if (error instanceof Refusal && !(error instanceof RateLimited)) note(failure);
        throw error;
      }
    },
    async settled() {
      await Promise.all(pending);
    },
  };
}
