import { and, eq, isNull, sql } from 'drizzle-orm';
import {
  contactId,
  type DataKey,
  type DataKeyRecord,
  type KeyOwner,
  newDataKey,
  openDataKey,
} from '../../audit/model/values/dataKey.js';
import type { Whose } from '../../audit/model/values/sealDraft.js';
import { type Seal, SealBroken } from '../../kernel/seal.js';
import { prepared } from '../prepared.js';
import type { Source } from '../source.js';
import { Recent } from './recent.js';

// Some megabytes: the cached keys of the accounts in use by one process.
const maxKeys = 10_000;

/** A key to seal with, and its row where the plan that uses it has to insert it. */
interface Current {
  readonly key: DataKey;
  readonly record: DataKeyRecord | undefined;
}

/** The keys of the personal values in the audit, unwrapped with the encryption key. */
export interface DataKeys {
  /** The keys of an account to seal with; a missing one is generated. */
  current(accountId: string, whose: readonly Whose[], now: number): Promise<ReadonlyMap<Whose, Current>>;
  /** The account's keys among these, by id: null for a destroyed key, no entry for a key that does not open. */
  open(accountId: string, ids: readonly string[]): Promise<ReadonlyMap<string, DataKey | null>>;
  /** Caches keys once they are committed. */
  remember(used: Iterable<Current>): void;
  /** Empties the cache of keys to seal with: one of them was destroyed, or another process has made it first. */
  forget(): void;
}

const queriesOf = prepared(({ db, t: { dataKeys: table }, dialect }) => ({
  byIds: db
    .select({ id: table.id, wrapped: table.wrapped })
    .from(table)
    .where(and(dialect.isOneOfNamed(table.id, 'ids'), eq(table.accountId, sql.placeholder('accountId'))))
    .prepare('data_keys_by_ids'),
}));

export function dataKeys(source: Source, seal: Seal): DataKeys {
  const { db, t, dialect } = source;
  const { dataKeys: table } = t;
  // By the wrapped text, which is read each time: a destroyed key is gone in every process.
  const opened = new Recent<string, DataKey>(maxKeys);
  // The keys to seal with. The commit itself checks that they still exist.
  const living = new Recent<string, DataKey>(maxKeys);

  const unwrap = (id: string, wrapped: string): DataKey => {
    const known = opened.get(wrapped);
    if (known) return known;
    const key = openDataKey(id, wrapped, seal);
    opened.set(wrapped, key);
    return key;
  };

  const placeOf = ({ accountId, subjectKind, subjectId }: KeyOwner) => `${accountId} ${subjectKind} ${subjectId}`;

  const find = async (accountId: string, wanted: readonly KeyOwner[], now: number): Promise<Current[]> => {
    const missing = wanted.filter((owner) => !living.has(placeOf(owner)));
    const ids = missing.map(({ subjectId }) => subjectId);
    const rows = missing.length
      ? await db
          .select()
          .from(table)
          .where(and(eq(table.accountId, accountId), dialect.isOneOf(table.subjectId, ids), isNull(table.destroyedAt)))
      : [];
    const found = new Map(rows.map((row) => [placeOf(row), row]));
    return wanted.map((owner) => {
      const place = placeOf(owner);
      const known = living.get(place);
      if (known) return { key: known, record: undefined };
      const row = found.get(place);
      if (row?.wrapped) {
        const key = unwrap(row.id, row.wrapped);
        living.set(place, key);
        return { key, record: undefined };
      }
      return newDataKey(owner, seal, now);
    });
  };

  return {
    async current(accountId, whose, now) {
      const ofAccount: KeyOwner = { accountId, subjectKind: 'ACCOUNT', subjectId: accountId };
      const [first] = await find(accountId, [ofAccount], now);
      if (!first) throw new Error('An account has no key.');
      const others = whose.filter((one) => one !== 'account');
      const wanted = others.map((one): KeyOwner => {
        if ('admin' in one) return { accountId, subjectKind: 'ADMIN', subjectId: one.admin };
        return { accountId, subjectKind: 'CONTACT', subjectId: contactId(first.key, one.contact) };
      });
      const found = await find(accountId, wanted, now);
      return new Map<Whose, Current>([
        ['account', first],
        ...others.flatMap((one, index): [Whose, Current][] => (found[index] ? [[one, found[index]]] : [])),
      ]);
    },

    async open(accountId, ids) {
      const keys = new Map<string, DataKey | null>();
      if (ids.length === 0) return keys;
      const rows = await queriesOf(source).byIds.execute({ accountId, ids: dialect.idsParameter(ids) });
      for (const { id, wrapped } of rows) {
        try {
          keys.set(id, wrapped === null ? null : unwrap(id, wrapped));
        } catch (error) {
          if (!(error instanceof SealBroken)) throw error;
        }
      }
      return keys;
    },

    remember(used) {
      for (const { key, record } of used) if (record) living.set(placeOf(record), key);
    },

    forget() {
      living.clear();
    },
  };
}
