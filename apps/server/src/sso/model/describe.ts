import type { Described } from '../../audit/model/described.js';
import type { IdentityProvider } from './identityProvider.js';

type LeftOut =
  // Never change.
  | 'id'
  | 'accountId'
  | 'createdAt'
  // Counts the changes.
  | 'version';

/** A provider as the audit and a reviewer read it. Of its secret only whether it is new. */
export const describeProvider = (
  { issuer, clientId, domains }: Omit<IdentityProvider, LeftOut | 'sealedClientSecret'>,
  secret: string,
): Described<IdentityProvider, LeftOut, { sealedClientSecret: 'clientSecret' }> => ({
  issuer,
  clientId,
  clientSecret: secret,
  // Sorted, so that equal sets compare as equal.
  domains: domains.toSorted(),
});
