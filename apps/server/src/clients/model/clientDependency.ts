import type { FieldChange } from '../../audit/model/entry.js';
import {
  type Dependency,
  type DependencyRules,
  dependencyOn,
  fieldsDependedOn,
} from '../../changes/model/dependency.js';
import type { Client } from './client.js';
import type { describeClient } from './describe.js';

/** How somebody gets its tokens. */
const access = ['type', 'grantTypes', 'redirectUris', 'publicKeys', 'secrets'] as const;
/** What they are good for. */
const permissions = ['modules', 'accessTypeIds', 'environment'] as const;

/** Total by type: a field of a client without a thought of what its change depends on does not compile. */
const rules: DependencyRules<keyof ReturnType<typeof describeClient>, Client> = {
  name: [],
  description: [],
  ownerName: [],
  ownerEmail: [],
  ownerPhone: [],
  accessTokenLifetime: [],
  idTokenSignedResponseAlg: [],
  userinfoInIdToken: [],
  type: permissions,
  grantTypes: permissions,
  redirectUris: permissions,
  publicKeys: permissions,
  secrets: permissions,
  modules: access,
  accessTypes: access,
  environment: [...access, ...permissions],
  enabled: [...access, ...permissions],
};

/** Without what changes by itself: warnings of its end, and its copy, which is sealed anew from time to time. */
const lastingSecret = (secret: Client['secrets'][number]) => ({ ...secret, sealed: null, warnedDays: 0 });

/**
 * The dependency of a change of a client on the rest of it. An edit of its description, or an emergency stop, leaves a
 * waiting rotation as it is; a new permission does not.
 */
export const clientDependency = (client: Client, changes: readonly FieldChange[]): Dependency =>
  dependencyOn('clients', { ...client, secrets: client.secrets.map(lastingSecret) }, fieldsDependedOn(changes, rules));
