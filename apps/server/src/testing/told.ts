const byMultiAdmin = (field: string) => [field, 'multiAdmin'];

/** By which codes each fact that grew is told of: a kind of fact that is not here is one that nobody thought of. */
const toldBy: Readonly<Record<string, readonly string[]>> = {
  module: ['modules'],
  scope: ['modules', 'scopes'],
  whole: ['modules'],
  accessType: ['accessTypeIds'],
  operation: ['accessTypeIds', 'permissions'],
  field: ['accessTypeIds', 'permissions'],
  redirect: ['redirectUris'],
  key: ['publicKeys'],
  grant: ['grantTypes'],
  secret: ['secrets'],
  environment: ['environment'],
  owner: ['ownerEmail'],
  type: ['type'],
  enabled: ['enabled'],
  lifetime: ['accessTokenLifetime'],
  resourceServer: ['resourceServerIds'],
  format: ['accessTokenFormat'],
  audience: ['audience'],
  privilege: ['privileges'],
  admitted: ['enabled'],
  issuer: ['issuer'],
  // Another issuer is more than another client or secret there.
  providerClient: ['clientId', 'issuer'],
  providerSecret: ['clientSecret', 'issuer'],
  domain: ['domains'],
  secretVisibility: ['secretVisibility'],
  clientIds: ['clientIds'],
  immutableAfterCreation: ['immutableAfterCreation'],
  slugNames: ['slugNames'],
  typedConfirmation: ['typedConfirmation'],
  rotationOverlap: ['rotationOverlap'],
  maxOverlapDays: ['maxOverlapDays'],
  secretsPerClient: ['secretsPerClient'],
  maxSecretLifetimeDays: ['maxSecretLifetimeDays'],
  maxAccessTokenLifetimeSeconds: ['maxAccessTokenLifetimeSeconds'],
  clientCredentialsRefreshToken: ['clientCredentialsRefreshToken'],
  maxTokensPerMinute: ['maxTokensPerMinute'],
  sessionIdleMinutes: ['sessionIdleMinutes'],
  secondFactorRequired: ['secondFactorRequired'],
  machinesMaySkipStepUp: ['machinesMaySkipStepUp'],
  unwarned: ['secretWarningDays'],
  multiAdmin: ['multiAdmin'],
  // Where nothing waits any more, no part of it needs a word of its own.
  atOnce: byMultiAdmin('approvalScope'),
  approvers: byMultiAdmin('approvers'),
  approvalExpiryDays: byMultiAdmin('approvalExpiryDays'),
};

/** Every kind of thing that may grow. */
export const everyKind = Object.keys(toldBy);

/** "scope" of "client · scope · pay.read". */
export const kindOf = (fact: string): string => fact.split(' · ')[1] ?? '';

const verbs: Readonly<Record<string, string>> = { READ: 'read', WRITE: 'write', LINK: 'link' };

/** What a reviewer is told of a change. */
export interface Line {
  readonly code: string;
  readonly message: string;
}

/** Whether a line tells of a fact: by its code, and where it lists names, by the name or by how many are folded. */
export function tells({ code, message }: Line, fact: string): boolean {
  const [, kind = '', thing = ''] = fact.split(' · ');
  if (!toldBy[kind]?.includes(code)) return false;
  const isFolded = / and \d+ more/.test(message);
  const isNamed = (name: string) => message.split(/[ ,.:]+/).includes(name) || message.includes(`${name}.`) || isFolded;
  const [operation = '', object = '', field] = thing.split(' ');
  if (kind === 'scope') return message.includes(thing) || isFolded;
  if (kind === 'whole') return /with \d+ scopes?|whatever scopes/.test(message) || isFolded;
  if (kind === 'operation') return message.includes(`could now ${verbs[operation]} `) && isNamed(object);
  if (kind === 'field') {
    const isAllNew = message.includes(`could now ${verbs[operation]} `);
    return (
      isNamed(object) && (isAllNew || (field === '*' ? /limit/ : /more fields?/).test(message) || /limit/.test(message))
    );
  }
  return true;
}
