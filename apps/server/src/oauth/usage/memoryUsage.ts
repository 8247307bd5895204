import type { RefusalReason } from '@countersign/schema';
import { hour, minute } from '../../kernel/duration.js';
import type { SecurityEvents } from '../model/securityEvent.js';
import type { AccountUsageCount, SecretUsage, Usage, UsageCount, UsagePart, UsageRegister } from '../model/usage.js';
import { latestAddresses } from './latestAddresses.js';
import { latestRefusals } from './latestRefusals.js';
import { requestParts } from './requestParts.js';
import { secretGuesses } from './secretGuesses.js';
import { tally } from './tally.js';

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

// What was the client's is no guess, whoever has it.
const noGuesses: ReadonlySet<RefusalReason | undefined> = new Set(['EXPIRED_SECRET', 'ADDRESS_NOT_ALLOWED']);

/** Usage gathered in memory: a request costs a few map entries, and the database a few writes a second. */
export function memoryUsage({ register, securityEvents, now }: MemoryUsageServices): MemoryUsage {
  // A busy client's last use, or last refusal, is written once a minute, not once a second.
  const used = onceAMinute((ids, at) => register.recordLastUse(ids, at));
  const refused = onceAMinute((ids, at) => register.recordLastRefusal(ids, at));
  const requests = tally<UsageCount>({
    keyOf: ({ clientId, hour, outcome }) => `${clientId} ${hour} ${outcome}`,
    merge: (before, one) => ({ ...one, count: one.count + before.count }),
    async write(counts) {
      const at = now();
      const { answered = [], failed = [] } = Object.groupBy(counts, ({ outcome }) =>
        outcome === 'ok' ? 'answered' : 'failed',
      );
      await used(answered, at);
      await refused(failed, at);
      await register.add(counts, []);
    },
  });
  const accounts = tally<AccountUsageCount>({
    keyOf: ({ accountId, hour, outcome }) => `${accountId} ${hour} ${outcome}`,
    merge: (before, one) => ({ ...one, count: one.count + before.count }),
    write: (counts) => register.addToAccounts(counts),
  });
  const secrets = tally<SecretUsage>({
    keyOf: ({ secretId }) => secretId,
    merge: (_before, one) => one,
    write: (proved) => register.add([], proved),
  });
  const written = tally<UsagePart>({
    keyOf: ({ clientId, day, kind, value }) => `${clientId} ${day} ${kind} ${value}`,
    merge: (before, one) => ({
      ...one,
      answered: one.answered + before.answered,
      refused: one.refused + before.refused,
    }),
    write: (counts) => register.addParts(counts),
  });
  const parts = requestParts(written);
  const refusals = latestRefusals(register);
  const addresses = latestAddresses(register);
  const guesses = secretGuesses(securityEvents);

  return {
    recordRequest(client, outcome, request) {
      const { id: clientId, accountId } = client;
      const at = now();
      const begun = at - (at % hour);
      requests.add({ clientId, hour: begun, outcome, count: 1, lastAt: at });
      accounts.add({ accountId, hour: begun, outcome, count: 1 });
      parts.add(clientId, outcome === 'ok', request);
      const { refusal, address } = request;
      if (refusal) refusals.add({ accountId, clientId, at, address, ...refusal });
      if (outcome === 'invalid_client' && !noGuesses.has(refusal?.reason)) guesses.add(client, address, at);
    },
    recordSecretUse({ id: clientId }, secretId) {
      secrets.add({ secretId, clientId, lastUsedAt: now() });
    },
    recordAddress: (client, address) => addresses.add(client, address, now()),
    async flush() {
      parts.takeApart(now());
      for (const one of [requests, accounts, secrets, written, refusals, addresses]) await one.flush();
      await guesses.report(now());
    },
  };
}
