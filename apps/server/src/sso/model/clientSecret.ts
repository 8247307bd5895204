import type { Seal } from '../../kernel/seal.js';
import { SecretValue } from '../../kernel/secretValue.js';
import type { IdentityProviderRecord } from './identityProvider.js';

/**
 * The binding of a sealed client secret. It includes the issuer: a secret for one provider is never sent to another.
 */
export const providerSecretBinding = (accountId: string, issuer: string) =>
  `the client secret of ${accountId} at ${issuer}`;

export const sealClientSecret = (seal: Seal, accountId: string, issuer: string, secret: SecretValue): string =>
  seal.close(secret.reveal(), providerSecretBinding(accountId, issuer));

/** Our client secret at the account's provider. */
export const clientSecretOf = (
  seal: Seal,
  {
    accountId,
    issuer,
    sealedClientSecret,
  }: Pick<IdentityProviderRecord, 'accountId' | 'issuer' | 'sealedClientSecret'>,
): SecretValue => new SecretValue(seal.open(sealedClientSecret, providerSecretBinding(accountId, issuer)).toString());
