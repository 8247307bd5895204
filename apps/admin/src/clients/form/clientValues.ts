import type { ClientType, GrantType, ModuleGrant } from '@countersign/schema';
import type { ClientDetailsFragment } from '../../api/__generated__/graphql';

/** A client as its form holds it. */
export interface ClientValues {
  /** Only of a new client, where the account has ids chosen. */
  id?: string;
  name: string;
  description: string;
  type: ClientType;
  grantTypes: GrantType[];
  redirectUris: string[];
  owner: { name: string; email: string; phone: string };
  environment: string;
  modules: ModuleGrant[];
  accessTypeIds: string[];
  accessTokenLifetime: number;
  /** A JSON Web Key Set, as it is pasted. */
  publicKeys: string;
}

export const newClientValues = (environment: string): ClientValues => ({
  name: '',
  description: '',
  type: 'CONFIDENTIAL',
  grantTypes: ['CLIENT_CREDENTIALS'],
  redirectUris: [],
  owner: { name: '', email: '', phone: '' },
  environment,
  modules: [],
  accessTypeIds: [],
  accessTokenLifetime: 3600,
  publicKeys: '',
});

export const clientValuesOf = (client: ClientDetailsFragment): ClientValues => ({
  name: client.name,
  description: client.description,
  type: client.type,
  grantTypes: [...client.grantTypes],
  redirectUris: [...client.redirectUris],
  owner: { name: client.owner.name, email: client.owner.email, phone: client.owner.phone },
  environment: client.environment,
  modules: client.modules.map(({ module, administrator }) => ({ moduleId: module.id, administrator })),
  accessTypeIds: client.accessTypes.map(({ id }) => id),
  accessTokenLifetime: client.accessTokenLifetime,
  publicKeys: client.publicKeys,
});

/** The values of a duplicate. Its id, secrets and keys are its own. */
export const duplicateValues = (client: ClientDetailsFragment): ClientValues => ({
  ...clientValuesOf(client),
  name: `${client.name} copy`,
  publicKeys: '',
});

/**
 * What is sent: a client without the authorization code grant keeps no redirect URIs, and a public one no keys, though the
 * form remembers them.
 */
export const toClientInput = (values: ClientValues): ClientValues => ({
  ...values,
  redirectUris: values.grantTypes.includes('AUTHORIZATION_CODE') ? values.redirectUris.map((uri) => uri.trim()) : [],
  publicKeys: values.type === 'CONFIDENTIAL' ? values.publicKeys.trim() : '',
});
