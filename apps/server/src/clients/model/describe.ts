import { createHash } from 'node:crypto';
import { labelText, type PublicKey } from '@countersign/schema';
import type { AccessType } from '../../accessTypes/model/accessType.js';
import type { Described } from '../../audit/model/described.js';
import type { FieldChange, Owner, Subject } from '../../audit/model/entry.js';
import {
  type Dependency,
  type DependencyRules,
  dependencyOn,
  fieldsDependedOn,
} from '../../changes/model/dependency.js';
import type { Module } from '../../modules/model/module.js';
import type { Client, ClientRecord, ModuleGrant } from './client.js';
import { describeManaged } from './managedClients.js';
import { describeSecret } from './secret.js';

/** The names of what a client refers to; ids that are not there any more name themselves. */
export interface Names {
  readonly modules: readonly Pick<Module, 'id' | 'key' | 'name'>[];
  readonly accessTypes: readonly Pick<AccessType, 'id' | 'name'>[];
}

const nameOf = (things: readonly { id: string; name: string }[], id: string): string =>
  things.find((thing) => thing.id === id)?.name ?? id;

/**
 * Which module it is, and how much of it; where scopes are named, a line for each. The module's key, which is one module's for
 * ever, goes with the name: two may have the same name, and a name can be changed, so that by the name alone one could take
 * the other's place unseen.
 */
function describeGrant({ moduleId, administrator, scopes }: ModuleGrant, { modules }: Names): string[] {
  const module = modules.find(({ id }) => id === moduleId);
  const described: Described<ModuleGrant, never, { scopes: 'names' }> = {
    moduleId: module?.key ?? moduleId,
    administrator: administrator ? 'administrator' : '',
    // A scope has no space in it: the line of one is never that of a module called so.
    names: scopes?.map((scope) => `${scope} of `) ?? [''],
  };
  const { names, ...which } = described;
  const whole = `${module?.name ?? moduleId} (${Object.values(which).filter(Boolean).join(', ')})`;
  return (names as string[]).map((name) => `${name}${whole}`);
}

/**
 * Which key it is, whatever it is called: a name alone would hide that another took its place (RFC 7638). With the algorithm
 * that it is for (RFC 7517 §4.4): the thumbprint leaves that out, and without it a key is for every algorithm of its type.
 */
export function describeKey({ kid, alg, ...key }: PublicKey): string {
  const members = JSON.stringify(key, Object.keys(key).sort());
  const thumbprint = createHash('sha256').update(members).digest('base64url');
  const algorithm = alg === undefined ? '' : `, for ${alg} alone`;
  return `${kid === undefined ? '' : `${kid} `}${key.kty} ${thumbprint}${algorithm}`;
}

type LeftOut =
  // Never change.
  | 'id'
  | 'accountId'
  | 'createdAt'
  | 'createdBy'
  // Count the changes, and say when the last one was.
  | 'version'
  | 'updatedAt'
  // Made from the name, and from what the client has.
  | 'normalizedName'
  | 'nameSkeleton'
  | 'filterBits'
  // Each set by commands of their own, which the audit names: revokeClientTokens, the vendor's two, and deleteClient.
  | 'tokensRevokedAt'
  | 'hold'
  | 'deletedAt';

/**
 * A client as the audit and a reviewer read it: names instead of ids, secrets by their hints. Sets are sorted, so that
 * equal ones compare as equal.
 */
export const describeClient = (
  client: Client,
  names: Names,
): Described<Client, LeftOut, { accessTypeIds: 'accessTypes' }> => ({
  name: client.name,
  description: client.description,
  type: client.type,
  grantTypes: client.grantTypes.toSorted(),
  redirectUris: client.redirectUris.toSorted(),
  postLogoutRedirectUris: client.postLogoutRedirectUris.toSorted(),
  ownerName: client.ownerName,
  ownerEmail: client.ownerEmail,
  ownerPhone: client.ownerPhone,
  environment: client.environment,
  reference: client.reference,
  managedClients: client.managedClients && describeManaged(client.managedClients),
  labels: client.labels.map(labelText),
  enabled: client.enabled,
  accessTokenLifetime: client.accessTokenLifetime,
  idTokenSignedResponseAlg: client.idTokenSignedResponseAlg,
  userinfoInIdToken: client.userinfoInIdToken,
  publicKeys: client.publicKeys.map(describeKey).sort(),
  allowedIpRanges: client.allowedIpRanges.toSorted(),
  modules: client.modules.flatMap((grant) => describeGrant(grant, names)).sort(),
  accessTypes: client.accessTypeIds.map((id) => nameOf(names.accessTypes, id)).sort(),
  secrets: client.secrets.map(describeSecret),
});

export const clientSubject = (client: Pick<ClientRecord, 'id' | 'name'>): Subject => ({
  kind: 'client',
  id: client.id,
  name: client.name,
});

/** Whom its owner's name, address and phone are about. */
export const ownerOf = (before: Client | undefined, after: Client | undefined): Owner => ({
  before: before?.ownerEmail || null,
  after: after?.ownerEmail || null,
});

/** The fields that decide who gets its tokens. */
const accessFields = ['type', 'grantTypes', 'redirectUris', 'publicKeys', 'secrets', 'allowedIpRanges'] as const;
/** The fields that decide what its tokens permit. */
const permissionFields = ['modules', 'accessTypeIds', 'environment', 'managedClients'] as const;

/** Total by type: a field of a client without a thought of what its change depends on does not compile. */
const dependencyRules: DependencyRules<keyof ReturnType<typeof describeClient>, Client> = {
  name: [],
  description: [],
  ownerName: [],
  ownerEmail: [],
  ownerPhone: [],
  reference: [],
  labels: [],
  accessTokenLifetime: [],
  idTokenSignedResponseAlg: [],
  userinfoInIdToken: [],
  postLogoutRedirectUris: [],
  allowedIpRanges: permissionFields,
  type: permissionFields,
  grantTypes: permissionFields,
  redirectUris: permissionFields,
  publicKeys: permissionFields,
  secrets: permissionFields,
  modules: [...accessFields, 'managedClients'],
  managedClients: [...accessFields, 'modules'],
  accessTypes: accessFields,
  environment: [...accessFields, ...permissionFields],
  enabled: [...accessFields, ...permissionFields],
};

/** Without what changes by itself: warnings of its end, and its copy, which is sealed anew from time to time. */
const lastingSecret = (secret: Client['secrets'][number]) => ({ ...secret, sealed: null, warnedDays: 0 });

/**
 * The dependency of a change of a client on the rest of it. An edit of its description, or an emergency stop, leaves a
 * waiting rotation as it is; a new permission does not.
 */
export const clientDependency = (client: Client, changes: readonly FieldChange[]): Dependency =>
  dependencyOn(
    'clients',
    { ...client, secrets: client.secrets.map(lastingSecret) },
    fieldsDependedOn(changes, dependencyRules),
  );
