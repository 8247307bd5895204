import {
  type CreateClient,
  defaultAccessTokenLifetime,
  type ManagedClients,
  type ModuleGrant as SentGrant,
} from '@countersign/schema';
import type { z } from 'zod';
import type { ClientDetailsFragment } from '../../api/__generated__/graphql';
import { limitOf } from '../../labels/limits';
import type { Viewer } from '../../viewer/viewer';
import { slugOf } from './slugOf';

type Sent = z.input<typeof CreateClient>;

/** A module of a client; `scopes` are those that are chosen, null for all of its level. */
export type ModuleGrant = Required<SentGrant>;

/** The form values of a client: every field of the input except the first secret and the enabled state. */
export type ClientValues = Required<
  Omit<Sent, 'id' | 'secret' | 'enabled' | 'owner' | 'modules' | 'publicKeys' | 'reference' | 'managedClients'>
> & {
  /** Only for a new client, where the account lets admins choose client ids. */
  id?: string;
  owner: Required<Sent['owner']>;
  /** Null for none. */
  reference: string | null;
  /** Null for all. */
  managedClients: ManagedClients | null;
  modules: ModuleGrant[];
  /** A JSON Web Key Set, as pasted. */
  publicKeys: string;
  /** Said of addresses that shut out every one of the past week. */
  allowShutOut?: boolean | undefined;
};

type Account = Viewer['account'];

/** The policies, as far as the operator and the vendor allow them. */
export const boundedSettings = (account: Account): Account['settings'] => ({
  ...account.settings,
  maxAccessTokenLifetimeSeconds: Math.min(
    account.settings.maxAccessTokenLifetimeSeconds,
    account.maxAccessTokenLifetimeAllowed,
    limitOf(account, 'maxAccessTokenLifetimeSeconds')?.value ?? Number.POSITIVE_INFINITY,
  ),
});

/** The lifetime of tokens that is usual, or less where the account allows less. */
const usualLifetime = ({ maxAccessTokenLifetimeSeconds }: Account['settings']) =>
  Math.min(defaultAccessTokenLifetime, maxAccessTokenLifetimeSeconds);

/** A new client's: of the one who asks, in production if there is one, as the account allows it. */
export const newClientValues = ({
  account,
  name,
  email,
}: Pick<Viewer, 'account' | 'name' | 'email'>): ClientValues => ({
  name: '',
  description: '',
  type: 'CONFIDENTIAL',
  grantTypes: ['CLIENT_CREDENTIALS'],
  redirectUris: [],
  postLogoutRedirectUris: [],
  owner: { name, email, phone: '' },
  environment: account.environments[0] ?? 'production',
  reference: null,
  managedClients: null,
  labels: [],
  modules: [],
  accessTypeIds: [],
  accessTokenLifetime: usualLifetime(boundedSettings(account)),
  idTokenSignedResponseAlg: 'RS256',
  userinfoInIdToken: false,
  publicKeys: '',
  allowedIpRanges: [],
});

const managedBy = ({ managedClients: limit }: ClientDetailsFragment): ManagedClients | null =>
  limit ? { environments: [...limit.environments], label: limit.label ?? null, ownClients: limit.ownClients } : null;

export const clientValuesOf = (client: ClientDetailsFragment): ClientValues => ({
  name: client.name,
  description: client.description,
  type: client.type,
  grantTypes: [...client.grantTypes],
  redirectUris: [...client.redirectUris],
  postLogoutRedirectUris: [...client.postLogoutRedirectUris],
  owner: { name: client.owner.name, email: client.owner.email, phone: client.owner.phone },
  environment: client.environment,
  reference: client.reference ?? null,
  managedClients: managedBy(client),
  labels: client.labels.map(({ key, value }) => ({ key, value })),
  modules: client.modules.map(({ module, administrator, scopes }) => ({
    moduleId: module.id,
    administrator,
    scopes: scopes ?? null,
  })),
  accessTypeIds: client.accessTypes.map(({ id }) => id),
  accessTokenLifetime: client.accessTokenLifetime,
  idTokenSignedResponseAlg: client.idTokenSignedResponseAlg,
  userinfoInIdToken: client.userinfoInIdToken,
  publicKeys: client.publicKeys,
  allowedIpRanges: [...client.allowedIpRanges],
});

/** The values of a duplicate, as the account allows them by now. Its id, reference, secrets and keys are its own. */
export const duplicateValues = (
  client: ClientDetailsFragment,
  { account, privileges }: Pick<Viewer, 'account' | 'privileges'>,
): ClientValues => {
  const { environments } = account;
  const settings = boundedSettings(account);
  return {
    ...clientValuesOf(client),
    // Who may not assign modules makes it without: the form says so.
    ...(!privileges.includes('MANAGE_MODULES') && { modules: [] }),
    name: settings.slugNames ? `${slugOf(client.name) || 'client'}-copy` : `${client.name} copy`,
    environment: environments.includes(client.environment) ? client.environment : (environments[0] ?? 'production'),
    accessTokenLifetime: Math.min(client.accessTokenLifetime, settings.maxAccessTokenLifetimeSeconds),
    publicKeys: '',
    reference: null,
  };
};

/**
 * The input. A client without the authorization code grant has no redirect URIs and a public one no keys, although the
 * form keeps them.
 */
export const toClientInput = (values: ClientValues): ClientValues => ({
  ...values,
  redirectUris: values.grantTypes.includes('AUTHORIZATION_CODE') ? values.redirectUris.map((uri) => uri.trim()) : [],
  postLogoutRedirectUris: values.grantTypes.includes('AUTHORIZATION_CODE')
    ? values.postLogoutRedirectUris.map((uri) => uri.trim()).filter(Boolean)
    : [],
  publicKeys: values.type === 'CONFIDENTIAL' ? values.publicKeys.trim() : '',
});
