import { type ClientType, type GrantType, keysOf } from '@countersign/schema';

export const clientTypeLabels: Record<ClientType, string> = { CONFIDENTIAL: 'Confidential', PUBLIC: 'Public' };

export const grantTypeLabels: Record<GrantType, string> = {
  CLIENT_CREDENTIALS: 'Client credentials',
  AUTHORIZATION_CODE: 'Authorization code with PKCE',
};

/** The explanation of each grant type, beside its label in a form. */
export const grantTypeDescriptions: Record<GrantType, string> = {
  CLIENT_CREDENTIALS: 'The application acts as itself, with the permissions given here.',
  AUTHORIZATION_CODE: 'A person signs in first; the application acts for that person.',
};

export const grantTypes = keysOf(grantTypeLabels);

// From the words, not from the schema package, whose lists depend on zod: the list of clients does not load it.
export const clientTypes = keysOf(clientTypeLabels);

/** The labels that distinguish a client's keys: `EC P-256 · 2026`. */
export const publicKeyLabels = (jwks: string): string[] =>
  jwks === ''
    ? []
    : (JSON.parse(jwks) as { keys: { kty: string; crv?: string; kid?: string }[] }).keys.map(({ kty, crv, kid }) =>
        [[kty, crv].filter(Boolean).join(' '), kid].filter(Boolean).join(' · '),
      );

interface Managed {
  readonly environments: readonly string[];
  readonly label?: string | null | undefined;
  readonly ownClients: boolean;
}

/** Which clients a program manages, in words. */
export const managedLabel = (limit: Managed | null): string =>
  limit
    ? [
        limit.environments.length > 0 && `In ${limit.environments.join(', ')}`,
        limit.label && `labelled ${limit.label}`,
        limit.ownClients && 'made by itself',
      ]
        .filter(Boolean)
        .join(', ')
    : 'All clients of the account';
