/** An account's own OpenID Connect provider. */
export interface IdentityProviderRecord {
  readonly id: string;
  readonly accountId: string;
  readonly version: number;
  readonly issuer: string;
  readonly clientId: string;
  readonly sealedClientSecret: string;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
}

/** A domain of email addresses whose people sign in with that provider. */
export interface IdentityDomainRecord {
  readonly domain: string;
  readonly providerId: string;
}

/** A provider with the domains that lead to it. */
export interface IdentityProvider extends IdentityProviderRecord {
  readonly domains: readonly string[];
}
