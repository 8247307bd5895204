import type { ConsentedRedirect } from './consent.js';
import { portless } from './loopback.js';

type ConsentTarget = Pick<ConsentedRedirect, 'redirectUri' | 'environment'>;

const isSame = (one: ConsentTarget, other: ConsentTarget): boolean =>
  portless(one.redirectUri) === portless(other.redirectUri) && one.environment === other.environment;

/**
 * What a person agreed to for the very address to which a code would go: an address that was added to the client since, or
 * the same client in another environment, has nothing of it.
 */
export const consentedScopes = (
  consent: { readonly redirects: readonly ConsentedRedirect[] } | undefined,
  target: ConsentTarget,
): readonly string[] | undefined => consent?.redirects.find((redirect) => isSame(redirect, target))?.scopes;

/** What was agreed to, with more for one address. */
export const withConsent = (
  redirects: readonly ConsentedRedirect[],
  { redirectUri, environment, scopes }: ConsentedRedirect,
): ConsentedRedirect[] => {
  const target = { redirectUri: portless(redirectUri), environment };
  const before = consentedScopes({ redirects }, target) ?? [];
  return [
    ...redirects.filter((redirect) => !isSame(redirect, target)),
    { ...target, scopes: [...new Set([...before, ...scopes])].sort() },
  ];
};
