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

/** A domain of email addresses whose owners sign in by that provider. */
export interface IdentityDomainRecord {
  readonly domain: string;
  readonly providerId: string;
}

/**
 * The admin that a provider's subject identifies. OpenID Connect Core 1.0 §5.7: only issuer and subject together
 * identify a person; an email address may be reassigned to another one. Links are deleted when the issuer changes.
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
