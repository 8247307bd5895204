import { minute } from '../../kernel/duration.js';
import type { SecurityEvents } from '../model/securityEvent.js';
import type { TokenClient } from '../model/tokenClient.js';

// Milliseconds, and refusals within them: more than somebody who mistypes, fewer than anybody who guesses.
const refusalWindow = minute;
const suspiciousRefusals = 20;

interface FailureWindow {
  readonly client: TokenClient;
  readonly address: string;
  readonly since: number;
  readonly count: number;
  /** Whether a security event was reported; from then on every refusal adds to it. */
  readonly isReported: boolean;
}

/** Wrong secrets of each client: many within a minute are a sign of guessing. */
export interface SecretGuesses {
  add(client: TokenClient, address: string, at: number): void;
  report(at: number): Promise<void>;
}

export function secretGuesses(securityEvents: SecurityEvents): SecretGuesses {
  const failureWindows = new Map<string, FailureWindow>();
  return {
    add(client, address, at) {
      const before = failureWindows.get(client.id) ?? { since: at, count: 0, isReported: false };
      failureWindows.set(client.id, { ...before, client, address, count: before.count + 1 });
    },
    async report(at) {
      for (const [id, before] of failureWindows) {
        if (before.count >= (before.isReported ? 1 : suspiciousRefusals)) {
          failureWindows.set(id, { ...before, since: at, count: 0, isReported: true });
          await securityEvents.report('wrongSecrets', before.client, before.address, before.count);
        } else if (at - before.since >= refusalWindow) {
          failureWindows.delete(id);
        }
      }
    },
  };
}
