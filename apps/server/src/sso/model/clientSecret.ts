import type { Seal } from '../../kernel/seal.js';
import { SecretValue } from '../../kernel/secretValue.js';
import type { IdentityProviderRecord } from './identityProvider.js';

/** What a sealed one is bound to, the issuer among it: a secret that was given for one provider is sent to no other. */
export const providerSecretBinding = (accountId: string, issuer: string) =>
  `the client secret of ${accountId} at ${issuer}`;

export const sealClientSecret = (seal: Seal, accountId: string, issuer: string, secret: SecretValue): string =>
  seal.close(secret.reveal(), providerSecretBinding(accountId, issuer));

/** What the account's provider knows us by. */
export const clientSecretOf = (
  seal: Seal,
  {
    accountId,
    issuer,
    sealedClientSecret,
  }: Pick<IdentityProviderRecord, 'accountId' | 'issuer' | 'sealedClientSecret'>,
): SecretValue => new SecretValue(seal.open(sealedClientSecret, providerSecretBinding(accountId, issuer)).toString());
