import { TryIdentityProvider } from '@countersign/schema';
import { type Configuration, genericGrantRequest, ResponseBodyError } from 'openid-client';
import { drawToken } from '../../auth/model/token.js';
import type { Context } from '../../execution/execute.js';
import { parse } from '../../kernel/parse.js';
import { SecretValue } from '../../kernel/secretValue.js';
import { attempt, byAddress } from '../../limits/attempts.js';
import type { Outside } from '../../net/publicHttp.js';
import { authorizeAtAll } from '../../policy/authorize.js';
import { clientSecretOf } from '../model/clientSecret.js';
import { callbackUrl, connect } from '../provider/connect.js';
import { unproven } from '../provider/domainProof.js';
import { notPermitted } from './saveIdentityProvider.js';

/** One thing that was tried, and what came of it. */
export interface Tried {
  readonly what: string;
  readonly isGood: boolean;
  readonly message: string;
}

interface Means extends Context {
  readonly outside: Outside;
  readonly publicUrl: string;
}

/** Tries what is about to be saved: whether the provider is there, takes our client, and whether the domains are proven. */
export async function tryIdentityProvider(raw: unknown, means: Means): Promise<Tried[]> {
  const { issuer, clientId, clientSecret, domains } = parse(TryIdentityProvider, raw);
  const { store, seal, accountId, outside, address, publicUrl, now } = means;
  authorizeAtAll('setIdentityProvider', means.actor);
  return attempt(store.limits, [byAddress('provider-trial', address)], now(), all, { keep: true });

  async function all(): Promise<Tried[]> {
    const [provider, ...proofs] = await Promise.all([tryProvider(), ...domains.map(tryDomain)]);
    return [...provider, ...proofs];
  }

  async function tryDomain(domain: string): Promise<Tried> {
    const lack = await unproven(outside, domain, accountId);
    return { what: domain, isGood: lack === undefined, message: lack ?? `${domain} is proven to be yours.` };
  }

  async function tryProvider(): Promise<Tried[]> {
    const bad = (message: string): Tried => ({ what: 'provider', isGood: false, message });
    if (!outside.permits(new URL(issuer))) return [bad(notPermitted)];
    const secret = await secretToTry();
    try {
      const config = await connect(outside, { issuer, clientId }, secret ?? new SecretValue('none'));
      const found = { what: 'provider', isGood: true, message: `The provider answers at ${new URL(issuer).host}.` };
      return [found, secret ? await tryClient(config) : noSecret];
    } catch (error) {
      return [bad(`The provider cannot be used: ${reasonOf(error)}`)];
    }
  }

  /** The one that was typed, or the one that is kept for this very issuer. */
  async function secretToTry(): Promise<SecretValue | undefined> {
    if (clientSecret !== undefined) return new SecretValue(clientSecret);
    const kept = await store.within(accountId).admins.identityProvider();
    return kept?.issuer === issuer ? clientSecretOf(seal, kept) : undefined;
  }

  /** With a code that nobody was given: a provider that knows us says that the code is wrong, and else that we are. */
  async function tryClient(config: Configuration): Promise<Tried> {
    const code = { code: drawToken(), code_verifier: drawToken(), redirect_uri: callbackUrl(publicUrl, accountId) };
    const error = await genericGrantRequest(config, 'authorization_code', code).catch((failed: unknown) => failed);
    const answered = error instanceof ResponseBodyError ? error.error : undefined;
    if (answered === 'invalid_grant')
      return { what: 'client', isGood: true, message: 'It takes the client id and secret.' };
    const message =
      answered === 'invalid_client' || Object(error).status === 401
        ? 'It does not take this client id and secret.'
        : `It answered something unexpected${answered ? `: ${answered}` : ''}.`;
    return { what: 'client', isGood: false, message };
  }
}

const noSecret: Tried = { what: 'client', isGood: false, message: 'The client secret is missing.' };

const words: Readonly<Record<string, string>> = {
  OAUTH_TIMEOUT: 'it takes too long to answer.',
  OAUTH_RESPONSE_IS_NOT_CONFORM: 'there is no OpenID Connect configuration at that address.',
  OAUTH_RESPONSE_IS_NOT_JSON: 'what it answers is not an OpenID Connect configuration.',
  OAUTH_PARSE_ERROR: 'what it answers is not an OpenID Connect configuration.',
  OAUTH_JSON_ATTRIBUTE_COMPARISON_FAILED: 'it calls itself by another issuer. Copy the issuer exactly as it says it.',
};

/** What went wrong, in words; what a place inside our network answered is never told. */
const reasonOf = (error: unknown): string => words[String(Object(error).code)] ?? 'it cannot be reached.';
