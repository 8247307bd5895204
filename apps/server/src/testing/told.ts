import { privilegeWords } from '@countersign/schema';

const byMultiAdmin = (field: string) => [field, 'multiAdmin'];

/** By which codes each fact that grew is told of: a kind of fact that is not here is one that nobody thought of. */
const toldBy: Readonly<Record<string, readonly string[]>> = {
  module: ['modules'],
  scope: ['modules', 'scopes'],
  whole: ['modules'],
  // Whoever is granted it anew is told of by that.
  managed: ['managedClients', 'modules'],
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
  // A new client is told of by how it gets tokens.
  enabled: ['enabled', 'grantTypes'],
  secretEnd: ['secrets'],
  livesIn: ['environments'],
  ownPasswords: ['domains'],
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
  // A new client is told of by how it gets tokens.
  address: ['allowedIpRanges', 'grantTypes'],
  secretVisibility: ['secretVisibility'],
  clientIds: ['clientIds'],
  immutableAfterCreation: ['immutableAfterCreation'],
  slugNames: ['slugNames'],
  typedConfirmation: ['typedConfirmation'],
  stepUpForEachReveal: ['stepUpForEachReveal'],
  rotationOverlap: ['rotationOverlap'],
  maxOverlapDays: ['maxOverlapDays'],
  secretsPerClient: ['secretsPerClient'],
  maxSecretLifetimeDays: ['maxSecretLifetimeDays'],
  maxAccessTokenLifetimeSeconds: ['maxAccessTokenLifetimeSeconds'],
  clientCredentialsRefreshToken: ['clientCredentialsRefreshToken'],
  longLivedAssertions: ['longLivedAssertions'],
  maxTokensPerMinute: ['maxTokensPerMinute'],
  refusalsTold: ['refusalsTold'],
  leakedSecrets: ['leakedSecrets'],
  leakedClients: ['leakedSecrets'],
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

const grants: Readonly<Record<string, RegExp>> = {
  CLIENT_CREDENTIALS: /by itself/,
  AUTHORIZATION_CODE: /in their name/,
};
const words = Object.fromEntries(Object.entries(privilegeWords));

const lengths: Readonly<Record<string, number>> = { day: 86_400, hour: 3600, minute: 60, second: 1 };

/** The seconds that each duration of a line comes to: “1 hour 30 minutes” is 5400. */
const secondsSaid = (message: string): number[] =>
  [...message.matchAll(/(?:\d+ (?:day|hour|minute|second)s? ?)+/g)].map(([words]) =>
    [...words.matchAll(/(\d+) (day|hour|minute|second)/g)].reduce(
      (sum, [, count, unit = '']) => sum + Number(count) * (lengths[unit] ?? 0),
      0,
    ),
  );

/** Whether the number to which something grew stands in a line. */
function saysNumber(message: string, kind: string, amount: string): boolean {
  if (kind === 'secretEnd') {
    const day = amount === 'Infinity' ? 'with no end' : `until ${new Date(Number(amount)).toISOString().slice(0, 10)}`;
    return message.includes(day);
  }
  if (kind === 'lifetime' || kind === 'maxAccessTokenLifetimeSeconds')
    return secondsSaid(message).includes(Number(amount));
  // What is allowed or not has no number, and with multi admin every part of it goes.
  if (amount === '0' || amount === '1' || kind === 'approvalExpiryDays') return true;
  return message.includes(amount === 'Infinity' ? 'no limit' : ` ${Math.abs(Number(amount))}`);
}

/** Whether a line tells of a fact: by its code, its number, and where it lists names, by the name or by how many are folded. */
export function tells({ code, message }: Line, fact: string): boolean {
  const [, kind = '', thing = ''] = fact.split(' · ');
  if (!toldBy[kind]?.includes(code)) return false;
  const isFolded = / and \d+ more/.test(message);
  const isNamed = (name: string) => message.split(/[ ,.:]+/).includes(name) || message.includes(`${name}.`) || isFolded;
  const [operation = '', object = '', field] = thing.split(' ');
  const [, amount] = thing.split(' to ');
  if (amount !== undefined) return saysNumber(message, kind, amount);
  switch (kind) {
    case 'scope':
      return message.includes(thing) || isFolded;
    case 'whole':
      return /with \d+ scopes?|whatever scopes/.test(message) || isFolded;
    case 'operation':
      return message.includes(`could now ${verbs[operation]} `) && isNamed(object);
    case 'field': {
      const isAllNew = message.includes(`could now ${verbs[operation]} `);
      const isWider = (field === '*' ? /limit/ : /more fields?/).test(message) || /limit/.test(message);
      return isNamed(object) && (isAllNew || isWider);
    }
    case 'grant':
      return grants[thing]?.test(message) ?? false;
    case 'redirect':
      return isFolded || message.includes(URL.parse(thing)?.host || thing.split('/')[0] || thing);
    case 'environment':
    case 'owner':
    case 'livesIn':
    case 'domain':
      return isNamed(thing) || message.includes(thing);
    case 'privilege':
      return /\d+ new privileges?: /.test(message) && (message.includes(words[thing] ?? thing) || isFolded);
    case 'admitted':
      return /could sign in( again)?, with \d+ privileges?/.test(message);
    case 'secret':
      return /\d+ new secrets?/.test(message);
    case 'unwarned':
      return isNamed(thing);
    default:
      return true;
  }
}
