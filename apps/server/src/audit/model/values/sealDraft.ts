import type { Json } from '../../../kernel/json.js';
import { type AuditDraft, ownerFields, type SealedChanges, type SealedDraft, type Subject } from '../entry.js';
import type { DataKey } from './dataKey.js';
import type { Ref } from './keptValue.js';
import { refOf, sealText, shared } from './value.js';

/** The owner of a value, before the owner's key is known. */
export type Whose = { readonly admin: string } | { readonly contact: string } | 'account';

/** The part of an entry's changes that one key seals. */
export interface Sides {
  readonly before: Readonly<Record<string, Json>>;
  readonly after: Readonly<Record<string, Json>>;
}

const ofSubject = ({ kind, id, about }: Subject): Whose => {
  const of = about ?? { kind, id };
  return of.kind === 'admin' ? { admin: of.id } : 'account';
};

const ofActor = ({ actor }: AuditDraft): Whose => (actor.kind === 'admin' ? { admin: actor.id } : 'account');

const nameOf = (whose: Whose): string => JSON.stringify(whose);

/** The changes of an entry, grouped by owner. */
function partsOf({ changes, subject, owner }: AuditDraft): { whose: Whose; sides: Sides }[] {
  const parts = new Map<string, { whose: Whose; before: Record<string, Json>; after: Record<string, Json> }>();
  for (const change of changes) {
    for (const side of ['before', 'after'] as const) {
      const contact = ownerFields.has(change.field) ? owner?.[side] : null;
      const whose = contact ? { contact } : ofSubject(subject);
      const part = parts.get(nameOf(whose)) ?? { whose, before: {}, after: {} };
      part[side][change.field] = change[side];
      parts.set(nameOf(whose), part);
    }
  }
  return [...parts.values()].map(({ whose, before, after }) => ({ whose, sides: { before, after } }));
}

/** The owners whose keys are needed to seal a draft. */
export function keysFor(draft: AuditDraft): Whose[] {
  const { actor, subject } = draft;
  const all: Whose[] = [
    ofActor(draft),
    ...(actor.onBehalfOf ? [{ admin: actor.onBehalfOf.id }] : []),
    ofSubject(subject),
    ...partsOf(draft).map(({ whose }) => whose),
  ];
  return [...new Map(all.map((whose) => [nameOf(whose), whose])).values()];
}

/** A text that is stored once for all entries that refer to it. */
export interface SharedText {
  readonly ref: Ref;
  readonly text: string;
  readonly key: DataKey;
}

/** Replaces every personal value by a reference. Names and addresses are passed to `share`; changes are sealed here. */
export function sealDraft(
  draft: AuditDraft,
  keyOf: (whose: Whose) => DataKey,
  share: (value: SharedText) => void,
): SealedDraft {
  const { id, at, action, actor, subject, changes, address, changeRequestId } = draft;
  const name = (whose: Whose, text: string): Ref => {
    const key = keyOf(whose);
    const ref = refOf(key, shared, text);
    share({ ref, text, key });
    return ref;
  };
  const sealed = partsOf(draft).map(({ whose, sides }): SealedChanges => {
    const key = keyOf(whose);
    const text = JSON.stringify(sides);
    const ref = refOf(key, id, text);
    return { ref, sealed: sealText(key, ref, text) };
  });
  return {
    form: 'v1',
    id,
    at,
    action,
    actorKind: actor.kind,
    actorId: actor.id,
    actorName: name(ofActor(draft), actor.name),
    actorAccountId: actor.accountId ?? null,
    onBehalfOfId: actor.onBehalfOf?.id ?? null,
    onBehalfOfName: actor.onBehalfOf && name({ admin: actor.onBehalfOf.id }, actor.onBehalfOf.name),
    subjectKind: subject.kind,
    subjectId: subject.id,
    subjectName: name(ofSubject(subject), subject.name),
    fields: changes.map(({ field }) => field),
    changes: sealed,
    address: address === '' ? null : name(ofActor(draft), address),
    changeRequestId,
  };
}
