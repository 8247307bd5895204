import type { Actor } from '../kernel/actor.js';
import type { Json } from '../kernel/json.js';

/** Stands where a program may know that something of a person changed, and not what. */
const withheld = '(needs countersign:admins:read)';

interface Told {
  readonly subject: { readonly kind: string };
  readonly changes: readonly { readonly field: string; readonly before: Json; readonly after: Json }[];
  readonly risks?: readonly { readonly code: string; readonly message: string }[];
  readonly input?: Json;
  readonly values?: readonly { readonly of: string; readonly text: string | null; readonly salt: string | null }[];
}

const ofPeople: readonly string[] = ['email', 'adminEmail', 'privileges', 'onlyByProvider'];

/** A word on a change request says what was asked for: then the fields tell. */
const isAboutPeople = ({ subject, changes }: Told): boolean =>
  subject.kind === 'admin' || changes.some(({ field }) => ofPeople.includes(field));

/**
 * What is told of a change, to whoever asks. Addresses, privileges and second factors of people are for the scope of
 * admins: with that of the audit or of change requests alone, a program reads that they changed, and by whom. The
 * commitments stay, so that it checks the chain all the same.
 */
export function withheldFrom<T extends Told>(actor: Actor, told: T): T {
  if (actor.kind !== 'client' || actor.scopes.includes('countersign:admins:read') || !isAboutPeople(told)) return told;
  return {
    ...told,
    changes: told.changes.map((change) => ({
      ...change,
      before: change.before === null ? null : withheld,
      after: change.after === null ? null : withheld,
    })),
    ...(told.risks && { risks: told.risks.map((risk) => ({ ...risk, message: withheld })) }),
    ...(told.input !== undefined && { input: withheld }),
    ...(told.values && {
      values: told.values.map((value) => (value.of === 'changes' ? { ...value, text: null, salt: null } : value)),
    }),
  };
}
