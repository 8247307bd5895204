import type { Json } from '../../../kernel/json.js';
import type { AuditEntry, FieldChange, SealedEntry } from '../entry.js';
import { type KeptValue, type Ref, standIn, wordsOf } from './keptValue.js';
import type { Sides } from './sealDraft.js';
import { shared } from './value.js';

/** Every reference of an entry to a value that stands by itself. */
export const sharedRefs = ({ actorName, onBehalfOfName, subjectName, address }: SealedEntry): Ref[] =>
  [actorName, onBehalfOfName, subjectName, address].filter((ref) => ref !== null);

/** Opens a value. `sealed` is passed where the ciphertext is in the entry itself. */
export type Open = (ref: Ref, place: string, sealed?: string) => Pick<KeptValue, 'state' | 'text' | 'salt'>;

/** Reads an entry, as far as its keys are there. */
export function openEntry(kept: SealedEntry, open: Open): AuditEntry {
  const value = (of: Exclude<KeptValue['of'], 'changes'>, ref: Ref): KeptValue => ({ of, ref, ...open(ref, shared) });
  const actorName = value('actorName', kept.actorName);
  const principal = kept.onBehalfOfName === null ? null : value('onBehalfOfName', kept.onBehalfOfName);
  const subjectName = value('subjectName', kept.subjectName);
  const address = kept.address === null ? null : value('address', kept.address);
  const changes = kept.changes.map(
    ({ ref, sealed }): KeptValue => ({ of: 'changes', ref, ...open(ref, kept.id, sealed) }),
  );
  return {
    id: kept.id,
    accountId: kept.accountId,
    seq: kept.seq,
    at: kept.at,
    action: kept.action,
    actor: {
      kind: kept.actorKind,
      id: kept.actorId,
      name: wordsOf(actorName),
      onBehalfOf: principal && { id: kept.onBehalfOfId ?? '', name: wordsOf(principal) },
      ...(kept.actorAccountId !== null && { accountId: kept.actorAccountId }),
    },
    subject: { kind: kept.subjectKind, id: kept.subjectId, name: wordsOf(subjectName) },
    changes: changesOf(kept.fields, changes),
    address: address ? wordsOf(address) : '',
    changeRequestId: kept.changeRequestId,
    previousHash: kept.previousHash,
    hash: kept.hash,
    kept,
    values: [actorName, principal, subjectName, address, ...changes].filter((one) => one !== null),
  };
}

/**
 * Joins the parts that were sealed separately. A field that is in no open value was in one that could not be opened.
 */
function changesOf(fields: readonly string[], values: readonly KeptValue[]): FieldChange[] {
  const sides = values.flatMap(({ text }) => (text === null ? [] : [JSON.parse(text) as Sides]));
  const missing = values.some(({ state }) => state === 'DAMAGED') ? standIn.DAMAGED : standIn.ERASED;
  const side = (which: keyof Sides, field: string): Json => {
    const part = sides.find((one) => Object.hasOwn(one[which], field));
    return part ? (part[which][field] ?? null) : missing;
  };
  return fields.map((field) => ({ field, before: side('before', field), after: side('after', field) }));
}
