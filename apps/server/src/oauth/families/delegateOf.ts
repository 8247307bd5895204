import type { Delegate } from '../model/delegate.js';
import type { TokenFamily } from '../model/family.js';
import type { Parts } from '../parts.js';

/** The person for whom a family's tokens are, if they are for one who may still act. */
export const delegateOf = async (family: TokenFamily, { store }: Parts): Promise<Delegate | undefined> =>
  family.adminId === null ? undefined : store.open.delegate(family.adminId, family.clientId);
