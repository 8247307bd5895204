import { hour, minute } from '../../kernel/duration.js';
import type { SecurityEvents } from '../model/securityEvent.js';
import type { TokenClient } from '../model/tokenClient.js';
import type { SecretUsage, Usage, UsageCount, UsageRegister } from '../model/usage.js';

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

/** Counts that have yet to be written down. */
export interface MemoryUsage extends Usage {
  /** Adds what was counted since to the database. What could not be added is kept for the next time. */
  flush(): Promise<void>;
}

interface MemoryUsageServices {
  readonly register: UsageRegister;
  readonly securityEvents: SecurityEvents;
  now(): number;
}

/** Writes of each client once within a minute. */
function onceAMinute(write: (clientIds: readonly string[], at: number) => Promise<void>) {
  let written = { minute: 0, ids: new Set<string>() };
  return async (counts: readonly UsageCount[], at: number): Promise<void> => {
    const current = at - (at % minute);
    if (written.minute !== current) written = { minute: current, ids: new Set() };
    const { ids } = written;
    const fresh = [...new Set(counts.map(({ clientId }) => clientId))].filter((id) => !ids.has(id));
    if (fresh.length === 0) return;
    await write(fresh, at);
    for (const id of fresh) ids.add(id);
  };
}

/** Usage gathered in memory: a request costs two map entries, and the database one write a second. */
export function memoryUsage({ register, securityEvents, now }: MemoryUsageServices): MemoryUsage {
  let requests = new Map<string, UsageCount>();
  let secrets = new Map<string, SecretUsage>();
  const failureWindows = new Map<string, FailureWindow>();
  // A busy client's last use, or last refusal, is written once a minute, not once a second.
  const used = onceAMinute((ids, at) => register.recordLastUse(ids, at));
  const refused = onceAMinute((ids, at) => register.recordLastRefusal(ids, at));

  const add = (one: UsageCount): void => {
    const key = `${one.clientId} ${one.hour} ${one.outcome}`;
    const before = requests.get(key);
    requests.set(key, { ...one, count: one.count + (before?.count ?? 0) });
  };

  const countRefusal = (client: TokenClient, address: string, at: number): void => {
    const before = failureWindows.get(client.id) ?? { since: at, count: 0, isReported: false };
    failureWindows.set(client.id, { ...before, client, address, count: before.count + 1 });
  };

  const writeUses = async (counts: Iterable<UsageCount>): Promise<void> => {
    const at = now();
    const { answered = [], failed = [] } = Object.groupBy(counts, ({ outcome }) =>
      outcome === 'ok' ? 'answered' : 'failed',
    );
    await used(answered, at);
    await refused(failed, at);
  };

  const reportSecurityEvents = async (): Promise<void> => {
    const at = now();
    for (const [id, before] of failureWindows) {
      if (before.count >= (before.isReported ? 1 : suspiciousRefusals)) {
        failureWindows.set(id, { ...before, since: at, count: 0, isReported: true });
        await securityEvents.report('wrongSecrets', before.client, before.address, before.count);
      } else if (at - before.since >= refusalWindow) {
        failureWindows.delete(id);
      }
    }
  };

  return {
    recordRequest(client, outcome, address) {
      const at = now();
      add({ clientId: client.id, hour: at - (at % hour), outcome, count: 1, lastAt: at });
      if (outcome === 'invalid_client') countRefusal(client, address, at);
    },
    recordSecretUse({ id: clientId }, secretId) {
      secrets.set(secretId, { secretId, clientId, lastUsedAt: now() });
    },
    async flush() {
      const [counts, proved] = [requests, secrets];
      requests = new Map();
      secrets = new Map();
      try {
        await writeUses(counts.values());
        if (counts.size > 0 || proved.size > 0) await register.add([...counts.values()], [...proved.values()]);
      } catch (error) {
        for (const one of counts.values()) add(one);
        secrets = new Map([...proved, ...secrets]);
        throw error;
      }
      await reportSecurityEvents();
    },
  };
}
