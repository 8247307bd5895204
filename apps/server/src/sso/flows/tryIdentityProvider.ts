import { TryIdentityProvider } from '@countersign/schema';
import type { Configuration } from 'openid-client';
import type { Context } from '../../execution/execute.js';
import { drawToken } from '../../kernel/credential.js';
import { parse } from '../../kernel/parse.js';
import { SecretValue } from '../../kernel/secretValue.js';
import { attempt, byAddress } from '../../limits/attempts.js';
import type { PublicHttp } from '../../net/publicHttp.js';
import { authorizeAtAll } from '../../policy/authorize.js';
import { clientSecretOf } from '../model/clientSecret.js';
import { callbackUrl, discoverProvider, openidClient } from '../provider/discoverProvider.js';
import { domainProofFault } from '../provider/domainProof.js';
import { issuerNotAllowed } from './saveIdentityProvider.js';

/** One check of the trial, with its result. */
export interface TrialResult {
  readonly what: string;
  readonly isGood: boolean;
  readonly message: string;
}

interface TrialContext extends Context {
  readonly publicHttp: PublicHttp;
  readonly publicUrl: string;
}

/**
 * Tries a provider before it is saved: whether it answers, whether it accepts our client, and whether the domains are
 * proven.
 */
export async function tryIdentityProvider(raw: unknown, context: TrialContext): Promise<TrialResult[]> {
  const { issuer, clientId, clientSecret, domains } = parse(TryIdentityProvider, raw);
  const { store, seal, accountId, publicHttp, address, publicUrl, now } = context;
  authorizeAtAll('setIdentityProvider', context.actor);
  return attempt(store.limits, [byAddress('provider-trial', address)], now(), tryAll, { keep: true });

  async function tryAll(): Promise<TrialResult[]> {
    const [provider, ...proofs] = await Promise.all([tryProvider(), ...domains.map(tryDomain)]);
    return [...provider, ...proofs];
  }

  async function tryDomain(domain: string): Promise<TrialResult> {
    const fault = await domainProofFault(publicHttp, domain, accountId);
    return { what: domain, isGood: fault === undefined, message: fault ?? `${domain} is proven to be yours.` };
  }

  async function tryProvider(): Promise<TrialResult[]> {
    const bad = (message: string): TrialResult => ({ what: 'provider', isGood: false, message });
    if (!publicHttp.isAllowed(new URL(issuer))) return [bad(issuerNotAllowed)];
    const secret = await secretToTry();
    try {
      const config = await discoverProvider(publicHttp, { issuer, clientId }, secret ?? new SecretValue('none'));
      const found = { what: 'provider', isGood: true, message: `The provider answers at ${new URL(issuer).host}.` };
      return [found, secret ? await tryClient(config) : secretMissing];
    } catch (error) {
      return [bad(`The provider cannot be used: ${discoveryError(error)}`)];
    }
  }

  /** The typed secret, or the stored one if it is for this very issuer. */
  async function secretToTry(): Promise<SecretValue | undefined> {
    if (clientSecret !== undefined) return new SecretValue(clientSecret);
    const kept = await store.within(accountId).admins.identityProvider();
    return kept?.issuer === issuer ? clientSecretOf(seal, kept) : undefined;
  }

  /** Sends an invented code: a provider that accepts our client rejects the code, another rejects the client. */
  async function tryClient(config: Configuration): Promise<TrialResult> {
    const { genericGrantRequest, ResponseBodyError } = await openidClient();
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

const secretMissing: TrialResult = { what: 'client', isGood: false, message: 'The client secret is missing.' };

const discoveryErrors: Readonly<Record<string, string>> = {
  OAUTH_TIMEOUT: 'it takes too long to answer.',
  OAUTH_RESPONSE_IS_NOT_CONFORM: 'there is no OpenID Connect configuration at that address.',
  OAUTH_RESPONSE_IS_NOT_JSON: 'what it answers is not an OpenID Connect configuration.',
  OAUTH_PARSE_ERROR: 'what it answers is not an OpenID Connect configuration.',
  OAUTH_JSON_ATTRIBUTE_COMPARISON_FAILED: 'it calls itself by another issuer. Copy the issuer exactly as it says it.',
};

/** The error in words; an answer from inside our network is never disclosed. */
const discoveryError = (error: unknown): string =>
  discoveryErrors[String(Object(error).code)] ?? 'it cannot be reached.';
