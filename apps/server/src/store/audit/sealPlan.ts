import type { SealedDraft } from '../../audit/model/entry.js';
import type { DataKeyRecord } from '../../audit/model/values/dataKey.js';
import { keysFor, type SharedText, sealDraft, type Whose } from '../../audit/model/values/sealDraft.js';
import { sealText } from '../../audit/model/values/value.js';
import { type Plan, StalePlan } from '../../model/plan.js';
import type { DataKeys } from './dataKeys.js';
import { Recent } from './recent.js';

/** A text that is stored once for all entries that refer to it. */
export interface AuditValueRecord {
  readonly ref: string;
  readonly sealed: string;
}

/** A plan whose audit has its personal values sealed, with the keys and values that are needed to read it. */
export interface SealedPlan extends Omit<Plan, 'audit'> {
  readonly audit: readonly [SealedDraft, ...SealedDraft[]];
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

  return async (plan: Plan): Promise<void> => {
    for (let attempt = 1; ; attempt++) {
      const whose = new Map(plan.audit.flatMap(keysFor).map((one) => [nameOf(one), one]));
      const current = await keys.current(plan.accountId, [...whose.values()], plan.audit[0].at);
      const byName = new Map([...current].map(([one, { key }]) => [nameOf(one), key]));
      const texts = new Map<string, SharedText>();
      const seal = (draft: Plan['audit'][number]): SealedDraft =>
        sealDraft(
          draft,
          (one) => {
            const key = byName.get(nameOf(one));
            if (!key) throw new Error(`There is no key for ${nameOf(one)}.`);
            return key;
          },
          (text) => texts.set(text.ref, text),
        );
      const [first, ...others] = plan.audit;
      const audit: SealedPlan['audit'] = [seal(first), ...others.map(seal)];
      const values = [...texts.values()]
        .filter(({ ref }) => !kept.has(ref))
        .map(({ ref, text, key }) => ({ ref, sealed: sealText(key, ref, text) }));
      try {
        await commit({
          ...plan,
          audit,
          newKeys: [...current.values()].flatMap(({ record }) => record ?? []),
          keyIds: [...current.values()].map(({ key }) => key.id),
          values,
        });
        keys.remember(current.values());
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
