import { type AccountSettings, defaultSettings, type Privilege, privileges } from '@countersign/schema';
import type { AuditEntry, FieldChange } from '../audit/model/entry.js';
import type { Json } from '../kernel/json.js';

/** The value that a change gives a field; undefined where it leaves it alone. */
export const after = (changes: readonly FieldChange[], field: string): Json | undefined =>
  changes.find((change) => change.field === field)?.after;

/** How everything in an account is, by what its audit has said so far and by nothing else. */
export class AccountState {
  readonly #things = new Map<string, { readonly [field: string]: Json }>();
  /** Which entry was the last to change a field of a thing. */
  readonly #touched = new Map<string, number>();
  #policy: AccountSettings['multiAdmin'] = defaultSettings.multiAdmin;

  /** An account begins with administrators, who may do everything. */
  constructor(adminIds: readonly string[]) {
    for (const id of adminIds) this.#things.set(id, { state: 'ACTIVE', privileges });
  }

  get policy() {
    return this.#policy;
  }

  write({ subject, changes, seq }: AuditEntry): void {
    const now = Object.fromEntries(changes.map((change) => [change.field, change.after]));
    this.#things.set(subject.id, { ...this.#things.get(subject.id), ...now });
    for (const { field } of changes) this.#touched.set(`${subject.id} ${field}`, seq);
    if (subject.kind !== 'account') return;
    const { multiAdmin: on, approvalScope: scope, approvers } = { ...this.#told(), ...now };
    this.#policy = { ...this.#policy, on, scope, approvers } as AccountSettings['multiAdmin'];
  }

  touchedAt(id: string, field: string): number {
    return this.#touched.get(`${id} ${field}`) ?? 0;
  }

  /** Undefined of what the audit knows nothing of. */
  field(id: string, name: string): Json | undefined {
    return this.#things.get(id)?.[name];
  }

  privilegesOf(adminId: string): readonly Privilege[] {
    return (this.field(adminId, 'privileges') ?? []) as Privilege[];
  }

  may(adminId: string, needed: readonly Privilege[]): boolean {
    const held = this.privilegesOf(adminId);
    return this.field(adminId, 'state') === 'ACTIVE' && needed.every((privilege) => held.includes(privilege));
  }

  #told() {
    const { on: multiAdmin, scope: approvalScope, approvers } = this.#policy;
    return { multiAdmin, approvalScope, approvers };
  }
}
