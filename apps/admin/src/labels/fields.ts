import { formatDuration, privilegeWords } from '@countersign/schema';
import { approvalScopeLabels } from './approvals';
import { clientTypeLabels, grantTypeLabels } from './clients';
import { customerStateLabels } from './customers';
import { leakPolicyLabels } from './leaks';
import { formatExactTime } from './time';
import { tokenFormatLabels } from './tokens';

const fields: Record<string, string> = {
  id: 'Client id',
  name: 'Name',
  description: 'Description',
  type: 'Type',
  grantTypes: 'Grant types',
  redirectUris: 'Redirect URIs',
  postLogoutRedirectUris: 'Addresses after signing out',
  owner: 'Owner',
  ownerName: 'Owner’s name',
  ownerEmail: 'Owner’s email',
  ownerPhone: 'Owner’s phone',
  environment: 'Environment',
  labels: 'Labels',
  managedClients: 'Clients that it manages',
  enabled: 'Enabled',
  accessTokenLifetime: 'Token lifetime',
  idTokenSignedResponseAlg: 'ID tokens signed with',
  userinfoInIdToken: 'Name and email in ID tokens',
  allowedIpRanges: 'Allowed addresses',
  modules: 'Modules',
  accessTypes: 'Access types',
  accessTypeIds: 'Access types',
  secrets: 'Secrets',
  secretLabel: 'Label of a secret',
  totp: 'Authenticator app',
  link: 'Link',
  warned: 'Warning',
  passphrase: 'Passphrase',
  passphraseAttempts: 'Attempts at the passphrase',
  confirmation: 'Confirmation',
  label: 'Label',
  key: 'Key',
  audience: 'Audience',
  movedOnto: 'Moves onto',
  movedScopes: 'Scopes that move',
  lostScopes: 'Scopes that are lost',
  documentationUrl: 'Documentation',
  ownModules: 'Modules of accounts’ own',
  state: 'State',
  sunsetAt: 'Ends on',
  successor: 'What takes its place',
  entitlement: 'Entitlement',
  scopes: 'Scopes',
  permissions: 'Permissions',
  administrators: 'Administrators',
  clients: 'API clients',
  applications: 'Applications',
  publicKeys: 'Public keys',
  resourceServerIds: 'Clients that may ask about tokens',
  resourceServers: 'Clients that may ask about tokens',
  tokensRevokedAt: 'All tokens revoked',
  accessTokenFormat: 'Access tokens',
  signingAlgorithm: 'Signed with',
  privileges: 'Privileges',
  email: 'Email',
  onlyByProvider: 'Signs in by the provider alone',
  reason: 'Reason',
  hold: 'Held by the vendor',
  requestState: 'Request',
  url: 'Address',
  eventTypes: 'Events',
  signingSecret: 'Signing secret',
  overlapHours: 'Hours in which both sign',
  skippedUntil: 'Not sent, up to event',
  skippedEvents: 'Events that were skipped',
  resentEvent: 'Event sent again',
  replayedFrom: 'Sent again from event',
  reference: 'Reference',
  adminEmail: 'First admin’s email',
  adminName: 'First admin’s name',
  count: 'How often',
  issuer: 'Provider',
  clientId: 'Client id',
  clientSecret: 'Client secret',
  domains: 'Email domains',
  environments: 'Environments',
  secretVisibility: 'Secrets are shown',
  stepUpForEachReveal: 'A passcode for each look at a secret',
  clientIds: 'Client ids',
  slugNames: 'Names like ids',
  immutableAfterCreation: 'Locked after creation',
  rotationOverlap: 'Overlap on rotation',
  maxOverlapDays: 'Longest overlap, in days',
  secretsPerClient: 'Secrets per client',
  maxSecretLifetimeDays: 'Longest life of a secret, in days',
  secretWarningDays: 'Warnings before a secret ends, in days',
  typedConfirmation: 'Type the name to confirm',
  clientCredentialsRefreshToken: 'Refresh token for client credentials',
  longLivedAssertions: 'Client assertions that live for an hour',
  maxAccessTokenLifetimeSeconds: 'Longest token lifetime',
  maxTokensPerMinute: 'Tokens per client and minute',
  maxClients: 'API clients',
  maxSecretsPerClient: 'Secrets of a client',
  maxTokensPerHour: 'Tokens an hour',
  refusalsTold: 'Refusals until people are told',
  leakedSecrets: 'When a secret leaks',
  leakedSecret: 'Leaked secret',
  leakedToken: 'Leaked token or link',
  reportedBy: 'Reported by',
  foundAt: 'Found at',
  stopped: 'Stopped',
  sessionIdleMinutes: 'Minutes until an unused session ends',
  secondFactorRequired: 'Second factor required',
  machinesMaySkipStepUp: 'Programs need no passcode',
  multiAdmin: 'A second admin approves',
  approvalScope: 'Changes that wait',
  approvers: 'Approvals needed',
  approvalExpiryDays: 'Days to decide',
};

/** The label of a field: `accessTokenLifetime` is “Token lifetime”; the name of an unknown one is split into words. */
export function fieldLabel(field: string): string {
  const separated = field.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
  return fields[field] ?? separated.charAt(0).toUpperCase() + separated.slice(1);
}

/** The label of each enum value, whatever its field. */
const valueNames: Record<string, string> = {
  ...leakPolicyLabels,
  ...clientTypeLabels,
  ...grantTypeLabels,
  ...privilegeWords,
  ...approvalScopeLabels,
  ...tokenFormatLabels,
  ...customerStateLabels,
  SHOWN_ONCE: 'Once, when they are made',
  RECOVERABLE: 'Again, after a passcode',
  GENERATED: 'Generated',
  CHOSEN: 'Chosen',
};

const durationFields = ['accessTokenLifetime', 'maxAccessTokenLifetimeSeconds'];

const operationLabels: Record<string, string> = { READ: 'read', WRITE: 'write', LINK: 'link' };

type Item = Record<string, unknown>;

/** One scope, one permission or one owner on a line. */
function objectLabel(item: Item): string {
  if ('level' in item) {
    const administrator = item.level === 'ADMINISTRATOR' ? ' (administrator)' : '';
    return `${item.name}${administrator}${item.description ? `: ${item.description}` : ''}`;
  }
  if (Array.isArray(item.operations)) {
    const operations = item.operations.map((one) => operationLabels[String(one)] ?? String(one)).join(', ');
    const reach = Array.isArray(item.fields) ? ` (only ${item.fields.join(', ')})` : '';
    return `${item.object}: ${operations}${reach}`;
  }
  if ('key' in item && 'value' in item) return `${item.key}=${item.value}`;
  return Object.values(item).filter(Boolean).join(', ');
}

/** The value of a field in words; '' for an empty one. */
export function valueLabel(field: string, value: unknown): string {
  if (value === null || value === undefined || value === '') return '';
  if (Array.isArray(value)) return value.map((one) => valueLabel(field, one)).join('\n');
  if (typeof value === 'object') return objectLabel(value as Item);
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  if (typeof value === 'number' && field.endsWith('At')) return formatExactTime(new Date(value).toISOString());
  if (typeof value === 'number') return durationFields.includes(field) ? formatDuration(value) : String(value);
  const text = String(value);
  // A typed text may be the name of a property that every object inherits.
  return Object.hasOwn(valueNames, text) ? (valueNames[text] ?? text) : text;
}
