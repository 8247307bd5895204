import type { AuditDraft, SealedDraft } from '../../audit/model/entry.js';
import type { DataKeyRecord } from '../../audit/model/values/dataKey.js';
import { keysFor, type SharedText, sealDraft, type Whose } from '../../audit/model/values/sealDraft.js';
import { sealText } from '../../audit/model/values/value.js';
import { eventLoop } from '../../limits/eventLoopShares.js';
import { type Plan, StalePlan } from '../../model/plan.js';
import type { DataKeys } from './dataKeys.js';
import { Recent } from './recent.js';

/** A text that is stored once for all entries that refer to it. */
export interface AuditValueRecord {
  readonly ref: string;
  readonly sealed: string;
}

/** A plan whose audit has its personal values sealed, with the keys and values that are needed to read it. */
export interface SealedPlan extends Omit<Plan, 'audit' | 'elsewhere'> {
  readonly audit: readonly SealedDraft[];
  readonly elsewhere?: readonly { readonly accountId: string; readonly audit: readonly SealedDraft[] }[];
  /** New keys, which the plan inserts. */
  readonly newKeys: readonly DataKeyRecord[];
  /** The ids of all keys that it is sealed under: they must still exist at the commit. */
  readonly keyIds: readonly string[];
  readonly values: readonly AuditValueRecord[];
}

// The names and addresses in current use, which are in the database already.
const maxTexts = 20_000;
const attempts = 5;

const nameOf = (whose: Whose): string => JSON.stringify(whose);

/** Commits plans with their audit sealed. */
export function sealedCommits(keys: DataKeys, commit: (plan: SealedPlan) => Promise<void>) {
  const kept = new Recent<string, true>(maxTexts);

  /** Seals entries of one account under that account's keys. */
  const sealFor = async (accountId: string, drafts: readonly AuditDraft[], now: number) => {
    const whose = new Map(drafts.flatMap(keysFor).map((one) => [nameOf(one), one]));
    const current = await keys.current(accountId, [...whose.values()], now);
    const byName = new Map([...current].map(([one, { key }]) => [nameOf(one), key]));
    const texts = new Map<string, SharedText>();
    const keyOf = (one: Whose) => {
      const key = byName.get(nameOf(one));
      if (!key) throw new Error(`There is no key for ${nameOf(one)}.`);
      return key;
    };
    const sealed: SealedDraft[] = [];
    for (const draft of drafts) {
      sealed.push(sealDraft(draft, keyOf, (text) => texts.set(text.ref, text)));
      // There may be a thousand.
      await eventLoop.pause(accountId);
    }
    return { accountId, sealed, used: [...current.values()], texts };
  };

  return async (plan: Plan): Promise<void> => {
    const { at } = plan.audit[0];
    for (let attempt = 1; ; attempt++) {
      const here = await sealFor(plan.accountId, plan.audit, at);
      const there = await Promise.all(
        (plan.elsewhere ?? []).map(({ accountId, audit: drafts }) => sealFor(accountId, drafts, at)),
      );
      const all = [here, ...there];
      const used = all.flatMap((one) => one.used);
      const values = all
        .flatMap(({ texts }) => [...texts.values()])
        .filter(({ ref }) => !kept.has(ref))
        .map(({ ref, text, key }) => ({ ref, sealed: sealText(key, ref, text) }));
      try {
        await commit({
          ...plan,
          audit: here.sealed,
          elsewhere: there.map(({ accountId, sealed }) => ({ accountId, audit: sealed })),
          newKeys: used.flatMap(({ record }) => record ?? []),
          keyIds: used.map(({ key }) => key.id),
          values,
        });
        keys.remember(used);
        for (const { ref } of values) kept.set(ref, true);
        return;
      } catch (error) {
        // Another process was the first to generate a key, or destroyed one.
        if (!(error instanceof StalePlan && error.at.startsWith('dataKeys ')) || attempt === attempts) throw error;
        keys.forget();
      }
    }
  };
}
