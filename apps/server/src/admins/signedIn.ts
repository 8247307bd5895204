import type { Privilege } from '@countersign/schema';
import type { SessionRecord } from './session.js';

/** Who a session's cookie stands for. */
export interface SignedIn {
  readonly session: SessionRecord;
  readonly admin: { readonly id: string; readonly personId: string; readonly privileges: readonly Privilege[] };
  readonly person: { readonly name: string; readonly email: string };
}
