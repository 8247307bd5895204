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

/**
 * Whom the provider means by a subject. OpenID Connect Core 1.0 §5.7: issuer and subject together, and nothing else, tell
 * one person from another; an address may come to be somebody else's. The links of an issuer go when it does.
 */
export interface IdentityLinkRecord {
  readonly providerId: string;
  readonly subject: string;
  readonly adminId: string;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
}

/** A provider with the domains that lead to it. */
export interface IdentityProvider extends IdentityProviderRecord {
  readonly domains: readonly string[];
}
