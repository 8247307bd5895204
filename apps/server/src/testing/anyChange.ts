import { generateKeyPairSync } from 'node:crypto';
import { leakPolicies, privileges } from '@countersign/schema';
import fc from 'fast-check';

const some = <T>(items: readonly T[], minLength = 0) => fc.uniqueArray(fc.constantFrom(...items), { minLength });
const maybe = <T>(model: { [K in keyof T]: fc.Arbitrary<T[K]> }) => fc.record<T, never>(model, { requiredKeys: [] });
const index = fc.nat();

export const keys = Array.from({ length: 3 }, () =>
  generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey.export({ format: 'jwk' }),
);

const permission = fc.record(
  {
    object: fc.constantFrom<string>('Employee', 'Payslip', 'TopSecret', 'Bonus', 'Team', 'Site', 'Cost', 'Plan'),
    operations: some(['READ', 'WRITE', 'LINK'], 1),
    fields: some(['name', 'salary', 'iban', 'grade']),
  },
  { requiredKeys: ['object', 'operations'] },
);
/** An object stands once, or once for each operation. */
const permissions = fc
  .uniqueArray(fc.tuple(permission, fc.option(permission)), { selector: ([{ object }]) => object, maxLength: 8 })
  .map((pairs) =>
    pairs.flatMap(([one, other]) => {
      const operations = other?.operations.filter((operation) => !one.operations.includes(operation)) ?? [];
      return operations.length > 0 ? [one, { ...other, object: one.object, operations }] : [one];
    }),
  );
const scope = fc.record({ number: fc.nat(8), level: fc.constantFrom<string>('STANDARD', 'ADMINISTRATOR') });

const ranges = ['192.0.2.0/24', '192.0.2.7', '198.51.100.0/24', '2001:db8::/32'];

const grants = fc.array(
  fc.record({
    index,
    administrator: fc.boolean(),
    /** By name, of those that the module has; null for all of them. */
    named: fc.option(fc.uniqueArray(fc.nat(8), { minLength: 1, maxLength: 3 })),
  }),
  { maxLength: 2 },
);
const client = fc.record({
  index,
  modules: grants,
  accessTypes: fc.array(index, { maxLength: 3 }),
  more: maybe({
    redirectUris: some(['https://a.example/x', 'https://a.example/y', 'https://b.example/x', 'com.app:/x'], 1),
    grantTypes: some(['CLIENT_CREDENTIALS', 'AUTHORIZATION_CODE'], 1),
    publicKeys: some(keys).map((chosen) => JSON.stringify({ keys: chosen })),
    accessTokenLifetime: fc.constantFrom(60, 3600, 7200),
    idTokenSignedResponseAlg: fc.constantFrom('RS256', 'ES256', 'EdDSA'),
    userinfoInIdToken: fc.boolean(),
    postLogoutRedirectUris: fc.subarray(['https://one.example/out', 'https://two.example/out']),
    allowedIpRanges: some(ranges),
    managedClients: fc.constantFrom(null, { environments: ['uat'] }, { label: 'team' }, { ownClients: true }),
    environment: fc.constantFrom('production', 'uat'),
    type: fc.constantFrom('CONFIDENTIAL', 'CONFIDENTIAL', 'PUBLIC'),
    owner: fc.record({ email: fc.constantFrom('owner@example.com', 'other@example.com') }),
  }),
});
/** When a secret ends, if somebody says so, as days from now. */
const ends = maybe({ days: fc.integer({ min: 1, max: 400 }) });
const policies = maybe({
  environments: some(['uat', 'sandbox', 'test-2']).map((names) => ['production', ...names]),
  secretVisibility: fc.constantFrom('SHOWN_ONCE', 'RECOVERABLE'),
  clientIds: fc.constantFrom('GENERATED', 'CHOSEN'),
  slugNames: fc.boolean(),
  // Locked, an account refuses most of the others.
  immutableAfterCreation: fc.constant<boolean>(false),
  typedConfirmation: fc.boolean(),
  stepUpForEachReveal: fc.boolean(),
  rotationOverlap: fc.boolean(),
  maxOverlapDays: fc.integer({ min: 1, max: 90 }),
  secretsPerClient: fc.integer({ min: 2, max: 10 }),
  maxSecretLifetimeDays: fc.option(fc.integer({ min: 1, max: 3650 })),
  secretWarningDays: fc.uniqueArray(fc.integer({ min: 1, max: 90 }), { maxLength: 5 }),
  maxAccessTokenLifetimeSeconds: fc.integer({ min: 7200, max: 86_400 }),
  clientCredentialsRefreshToken: fc.boolean(),
  longLivedAssertions: fc.boolean(),
  maxTokensPerMinute: fc.integer({ min: 10, max: 60_000 }),
  refusalsTold: fc.integer({ min: 1, max: 10_000 }),
  leakedSecrets: fc.constantFrom(...leakPolicies),
  sessionIdleMinutes: fc.integer({ min: 60, max: 720 }),
  secondFactorRequired: fc.boolean(),
  machinesMaySkipStepUp: fc.boolean(),
  allowedIpRanges: some(ranges),
});
const multiAdmin = maybe({
  on: fc.boolean(),
  scope: fc.constantFrom('EVERYTHING', 'SECRETS_AND_PERMISSIONS', 'PRODUCTION'),
  approvers: fc.integer({ min: 1, max: 2 }),
  expiryDays: fc.integer({ min: 1, max: 90 }),
});

/** What may be asked for: which of the things there are, and how it would be. */
const changes = {
  createClient: client,
  updateClient: client,
  enableClient: fc.record({ index }),
  disableClient: fc.record({ index }),
  enableClients: fc.record({ several: fc.array(index, { minLength: 1, maxLength: 3 }) }),
  updateClients: fc.record({
    several: fc.array(index, { minLength: 1, maxLength: 3 }),
    modules: grants,
    taken: fc.array(index, { maxLength: 1 }),
    accessTypes: fc.array(index, { maxLength: 2 }),
    more: maybe({
      environment: fc.constantFrom('production', 'uat'),
      owner: fc.record({ email: fc.constantFrom('owner@example.com', 'other@example.com') }),
    }),
  }),
  expireClientSecrets: fc.record({ several: fc.array(index, { minLength: 1, maxLength: 3 }), more: ends }),
  deleteClient: fc.record({ index }),
  deleteClients: fc.record({ several: fc.array(index, { minLength: 1, maxLength: 1 }) }),
  addClientSecret: fc.record({ index, more: ends }),
  rotateClientSecret: fc.record({ index, more: ends }),
  revokeClientSecret: fc.record({ index }),
  createModule: fc.record({
    number: fc.nat(999),
    scopes: fc.uniqueArray(scope, { selector: ({ number }) => number, maxLength: 3 }),
    servers: fc.array(index, { maxLength: 2 }),
    more: maybe({ accessTokenFormat: fc.constantFrom('JWT', 'OPAQUE') }),
  }),
  deleteModule: fc.record({ index }),
  createAccessType: fc.record({ number: fc.nat(999), permissions }),
  deleteAccessType: fc.record({ index }),
  updateModule: fc.record({
    index,
    scopes: fc.uniqueArray(scope, { selector: ({ number }) => number, maxLength: 9 }),
    servers: fc.array(index, { maxLength: 2 }),
    more: maybe({
      accessTokenFormat: fc.constantFrom('JWT', 'OPAQUE'),
      audience: fc.constantFrom('urn:one', 'urn:two'),
    }),
  }),
  updateAccessType: fc.record({ index, permissions }),
  inviteAdmin: fc.record({ name: fc.constantFrom('eva', 'fay', 'gus'), privileges: some(privileges) }),
  updateAdmin: fc.record({ privileges: some(privileges) }),
  enableAdmin: fc.record({}),
  disableAdmin: fc.record({}),
  removeAdmin: fc.record({}),
  setIdentityProvider: fc.record({
    issuer: fc.constantFrom<string>('https://one.example', 'https://two.example'),
    clientId: fc.constantFrom<string>('us', 'us too'),
    domains: some(['a', 'b', 'c'], 1),
    more: maybe({ clientSecret: fc.constant<string>('a secret') }),
  }),
  removeIdentityProvider: fc.record({}),
  updateAccountSettings: policies,
  updateMultiAdmin: multiAdmin,
};
type Changes = typeof changes;
type Kind = keyof Changes;
type What<K extends Kind> = Changes[K] extends fc.Arbitrary<infer T> ? T : never;
/** A kind of change, with values that are right by type and otherwise anything. */
export type Change = { [K in Kind]: { readonly kind: K; readonly what: What<K> } }[Kind];

export const kinds = Object.keys(changes) as Kind[];
const changeOf = (kind: Kind) => (changes[kind] as fc.Arbitrary<unknown>).map((what) => ({ kind, what }) as Change);
/** What changes most of what anybody may do is asked for more often. */
const weights: Partial<Record<Kind, number>> = {
  createClient: 2,
  updateClient: 4,
  updateModule: 3,
  updateAccessType: 4,
  updateAccountSettings: 2,
  // Once each, so that something is left.
  deleteClient: 0,
  deleteClients: 0,
  deleteModule: 0,
  deleteAccessType: 0,
};
const anyChange = fc.oneof(...kinds.map((kind) => ({ weight: weights[kind] ?? 1, arbitrary: changeOf(kind) })));
const oneOfEach = fc
  .tuple(fc.tuple(...kinds.map(changeOf)), fc.shuffledSubarray([...kinds.keys()], { minLength: kinds.length }))
  .map(([each, order]) => order.flatMap((place) => each[place] ?? []));

/** A change of every kind, in any order, and then some more. */
export const story: fc.Arbitrary<Change[]> = fc
  .tuple(oneOfEach, fc.array(anyChange, { minLength: 4, maxLength: 8 }))
  .map((parts) => parts.flat());
