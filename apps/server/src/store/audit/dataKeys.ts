import { and, eq, isNull } from 'drizzle-orm';
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
import type { Source } from '../source.js';
import { Recent } from './recent.js';

// Some megabytes: what one process has at hand of accounts that are at work.
const maxKeys = 10_000;

/** A key to seal with, and its row where the plan that uses it has to add it. */
interface Current {
  readonly key: DataKey;
  readonly record: DataKeyRecord | undefined;
}

/** The keys of what is personal in the audit, opened under the encryption key. */
export interface DataKeys {
  /** The keys of an account to seal with; one that is not there yet is drawn. */
  current(accountId: string, whose: readonly Whose[], now: number): Promise<ReadonlyMap<Whose, Current>>;
  /** The account's keys among these, by id: null for one that was destroyed, nothing for one that does not open. */
  open(accountId: string, ids: readonly string[]): Promise<ReadonlyMap<string, DataKey | null>>;
  /** Remembers keys once they are committed. */
  remember(used: Iterable<Current>): void;
  /** Looks anew: one of those that were remembered is not there any more. */
  forget(): void;
}

export function dataKeys({ db, t, dialect }: Source, seal: Seal): DataKeys {
  const { dataKeys: table } = t;
  // By its wrapped text, which is read each time: one that was destroyed is gone in every process.
  const opened = new Recent<string, DataKey>(maxKeys);
  // To seal with. That it is still there is asked in the commit itself.
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
      const rows = await db
        .select({ id: table.id, wrapped: table.wrapped })
        .from(table)
        .where(and(dialect.isOneOf(table.id, ids), eq(table.accountId, accountId)));
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
