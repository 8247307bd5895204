/**
 * The header by which a token request names the environment of its client, so that a credential of one is not used by
 * mistake in another; undefined for production, which needs no name.
 */
export const environmentHeader = (environment: string): string | undefined =>
  environment === 'production' ? undefined : `x-environment: ${environment}`;
