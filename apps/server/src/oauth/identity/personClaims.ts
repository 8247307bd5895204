import type { ResourceOwner } from '../model/resourceOwner.js';
import type { UserInfo } from '../responses.js';

/** What these scopes let a client know of a person (OpenID Connect Core §5.4). */
export const personClaims = (
  { name, email, isEmailVerified }: ResourceOwner,
  scopes: readonly string[],
): Omit<UserInfo, 'sub'> => ({
  ...(scopes.includes('profile') && { name }),
  ...(scopes.includes('email') && { email, email_verified: isEmailVerified }),
});
