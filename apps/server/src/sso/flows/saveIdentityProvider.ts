import { SetIdentityProvider } from '@countersign/schema';
import { type Answer, type Context, type ExecuteOptions, execute } from '../../execution/execute.js';
import { parse } from '../../kernel/parse.js';
import { InvalidInput } from '../../kernel/refusal.js';
import { SecretValue } from '../../kernel/secretValue.js';
import type { PublicHttp } from '../../net/publicHttp.js';
import { authorizeAtAll } from '../../policy/authorize.js';
import { setIdentityProvider } from '../commands/setIdentityProvider.js';
import { sealClientSecret } from '../model/clientSecret.js';
import { assertDomainsProven } from '../provider/domainProof.js';

/**
 * Proves the domains and seals the secret before the change is decided: the command, and a request that waits for
 * approval, have the secret only sealed.
 * @throws Refusal
 */
export async function saveIdentityProvider(
  raw: unknown,
  context: Context & { readonly publicHttp: PublicHttp },
  options: ExecuteOptions,
): Promise<Answer<{ providerId: string }>> {
  const { clientSecret, ...input } = parse(SetIdentityProvider, raw);
  const { seal, accountId, publicHttp } = context;
  authorizeAtAll('setIdentityProvider', context.actor);
  if (!publicHttp.isAllowed(new URL(input.issuer))) throw InvalidInput.at('issuer', issuerNotAllowed);
  await assertDomainsProven(publicHttp, input.domains, accountId);
  const sealedClientSecret =
    clientSecret === undefined ? null : sealClientSecret(seal, accountId, input.issuer, new SecretValue(clientSecret));
  return execute(setIdentityProvider, { ...input, sealedClientSecret }, context, options);
}

export const issuerNotAllowed = 'The provider is asked over https, at a public address.';
