import type { TokenFamily } from '../model/family.js';
import type { ResourceOwner } from '../model/resourceOwner.js';
import type { OAuthServices } from '../services.js';

/** The person for whom a family's tokens are, if they are for one who may still act. */
export const resourceOwnerOf = async (
  family: TokenFamily,
  { store }: OAuthServices,
): Promise<ResourceOwner | undefined> =>
  family.adminId === null ? undefined : store.unscoped.resourceOwner(family.adminId, family.clientId);
