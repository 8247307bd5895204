import type { AuditEntry, SealedEntry } from '../../audit/model/entry.js';
import { type Open, openEntry, sharedRefs } from '../../audit/model/values/openEntry.js';
import { keyIdOf, openText } from '../../audit/model/values/value.js';
import { prepared } from '../prepared.js';
import type { Source } from '../source.js';
import type { DataKeys } from './dataKeys.js';

const queriesOf = prepared(({ db, t: { auditValues }, dialect }) => ({
  values: db
    .select()
    .from(auditValues)
    .where(dialect.isOneOfNamed(auditValues.ref, 'refs'))
    .prepare('audit_values_by_refs'),
}));

/** Opens the entries of an account, with two statements for any number of them. */
export const entryOpener =
  (source: Source, keys: DataKeys, accountId: string) =>
  async (rows: readonly SealedEntry[]): Promise<AuditEntry[]> => {
    if (rows.length === 0) return [];
    const refs = [...new Set(rows.flatMap(sharedRefs))];
    const all = [...refs, ...rows.flatMap(({ changes }) => changes.map(({ ref }) => ref))];
    const [found, values] = await Promise.all([
      keys.open(accountId, [...new Set(all.map(keyIdOf))]),
      queriesOf(source).values.execute({ refs: source.dialect.idsParameter(refs) }),
    ]);
    const sealedBy = new Map(values.map(({ ref, sealed }) => [ref, sealed]));
    const opened = new Map<string, ReturnType<Open>>();

    const openOne: Open = (ref, place, sealed) => {
      const key = found.get(keyIdOf(ref));
      if (key === null) return { state: 'ERASED', text: null, salt: null };
      const value = key && sealed !== undefined ? openText(key, ref, place, sealed) : undefined;
      return value ? { state: 'OPEN', ...value } : { state: 'DAMAGED', text: null, salt: null };
    };
    const open: Open = (ref, place, sealed) => {
      if (sealed !== undefined) return openOne(ref, place, sealed);
      const value = opened.get(ref) ?? openOne(ref, place, sealedBy.get(ref));
      opened.set(ref, value);
      return value;
    };
    return rows.map((row) => openEntry(row, open));
  };
