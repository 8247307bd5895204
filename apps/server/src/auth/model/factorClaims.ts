import type { Factors, PasskeyRecord } from './factors.js';

/**
 * What proving a second factor reads and claims. Each claim is one conditional statement: of two that try at once, in
 * whichever processes, one is told that it won.
 */
export interface FactorClaims {
  byPerson(personId: string): Promise<Factors>;
  passkey(id: string): Promise<PasskeyRecord | undefined>;
  /** Claims a time step, unless it or a later one was claimed before (RFC 6238 §5.2). */
  claimTotpStep(personId: string, step: number): Promise<boolean>;
  claimBackupCode(personId: string, hash: string, now: number): Promise<boolean>;
  recordPasskeyUse(id: string, counter: number, now: number): Promise<void>;
  /** Notes that the person of a session proved a second factor in it, for one thing alone unless `provedFor` is null. */
  recordStepUp(sessionId: string, personId: string, now: number, provedFor: string | null): Promise<boolean>;
}
