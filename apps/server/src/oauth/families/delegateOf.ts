import type { Delegate } from '../delegation/delegate.js';
import type { Parts } from '../parts.js';
import type { TokenFamily } from './family.js';

/** The person for whom a family's tokens are, if they are for one who may still act. */
export const delegateOf = async (family: TokenFamily, { store }: Parts): Promise<Delegate | undefined> =>
  family.adminId === null ? undefined : store.open.delegate(family.adminId, family.clientId);
