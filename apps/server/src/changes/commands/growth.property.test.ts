import { commandNames } from '@countersign/schema';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { neverWaits } from '../../policy/approvals.js';
import { type Change, keys, kinds, story } from '../../testing/anyChange.js';
import { type Changing, makeChange, openChanging } from '../../testing/changing.js';
import { effective, grown } from '../../testing/effective.js';
import { type RunningServer, startServer } from '../../testing/server.js';
import { everyKind, kindOf, type Line, tells } from '../../testing/told.js';

/** `STORIES=100 pnpm vitest run growth.property` tells as many. */
const runs = Number(process.env.STORIES ?? 3);

let server: RunningServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

/** Of a module that nobody has yet there are no tokens; whoever is granted it is told. */
const isOfNobody = (kind: string, fact: string) => kind === 'createModule' && / · (format|audience) · /.test(fact);

/** A preview and its change may lie on both sides of midnight. */
const daysAside = ({ code, message }: Line) => ({ code, message: message.replaceAll(/\d{4}-\d\d-\d\d/g, 'a day') });

/** Makes one change after the other, and sees that each tells of all that grows. Answers what grew by each. */
async function tellsAll(place: Changing, changes: readonly Change[]): Promise<(string[] | undefined)[]> {
  const grew: (string[] | undefined)[] = [];
  let before = await effective(place.reads);
  for (const change of changes) {
    const made = await makeChange(change, place);
    if (!made) {
      grew.push(undefined);
      continue;
    }
    const { input, preview, done, state } = made;
    expect(state).toBe('APPLIED');
    const lines: Line[] = done.risks;
    expect(preview.risks.map(daysAside)).toEqual(lines.map(daysAside));
    const after = await effective(place.reads);
    const facts = grown(before, after).filter((fact) => !isOfNobody(change.kind, fact));
    const untold = facts.filter((fact) => !lines.some((line) => tells(line, fact)));
    expect({ input, untold, lines: untold.length > 0 ? lines : [] }).toEqual({ input, untold: [], lines: [] });
    expect(lines.length).toBeLessThanOrEqual(30);
    for (const { message } of lines) expect(message.length).toBeLessThan(600);
    grew.push(facts);
    before = after;
  }
  return grew;
}

const payroll = { index: 0, modules: [{ index: 1, administrator: true, named: null }], accessTypes: [0] };
const byName = { index: 0, modules: [{ index: 1, administrator: true, named: [0] }], accessTypes: [0], more: {} };
const program = { index: 2, modules: [{ index: 0, administrator: false, named: [0] }], accessTypes: [] };
const own = { issuer: 'https://one.example', clientId: 'us', domains: ['a'] };
const permission = { object: 'Employee', operations: ['READ'] };
const openModule = { index: 0, scopes: [{ number: 1, level: 'STANDARD' }], servers: [0] };

/** Lets everything grow that may, each from what is less. */
const everyGrowth: readonly Change[] = [
  { kind: 'createClient', what: { ...payroll, more: { accessTokenLifetime: 60, allowedIpRanges: ['192.0.2.7'] } } },
  {
    kind: 'createClient',
    what: {
      ...byName,
      more: { type: 'PUBLIC', grantTypes: ['AUTHORIZATION_CODE'], redirectUris: ['com.app:/x'], environment: 'uat' },
    },
  },
  { kind: 'updateClient', what: byName },
  { kind: 'updateClient', what: { ...payroll, more: {} } },
  { kind: 'updateModule', what: { ...openModule, more: { accessTokenFormat: 'OPAQUE', audience: 'urn:one' } } },
  { kind: 'updateModule', what: { ...openModule, more: { accessTokenFormat: 'JWT' } } },
  { kind: 'updateAccessType', what: { index: 0, permissions: [{ ...permission, fields: ['name'] }] } },
  { kind: 'updateAccessType', what: { index: 0, permissions: [permission] } },
  {
    kind: 'updateClient',
    what: {
      ...payroll,
      more: {
        redirectUris: ['https://a.example/x'],
        grantTypes: ['CLIENT_CREDENTIALS', 'AUTHORIZATION_CODE'],
        publicKeys: JSON.stringify({ keys: keys.slice(0, 1) }),
        accessTokenLifetime: 7200,
        environment: 'uat',
        owner: { email: 'other@example.com' },
        allowedIpRanges: ['192.0.2.0/24'],
      },
    },
  },
  { kind: 'addClientSecret', what: { index: 0, more: { days: 20 } } },
  { kind: 'rotateClientSecret', what: { index: 0, more: {} } },
  {
    kind: 'updateClient',
    what: {
      index: 1,
      modules: [],
      accessTypes: [],
      more: { type: 'PUBLIC', grantTypes: ['AUTHORIZATION_CODE'], redirectUris: ['https://a.example/x'] },
    },
  },
  { kind: 'disableClient', what: { index: 2 } },
  { kind: 'enableClient', what: { index: 2 } },
  { kind: 'disableClient', what: { index: 2 } },
  { kind: 'enableClients', what: { several: [2] } },
  {
    kind: 'updateClients',
    what: { several: [1, 2], modules: payroll.modules, taken: [2], accessTypes: [0, 1], more: { environment: 'uat' } },
  },
  { kind: 'updateClient', what: { ...program, more: { managedClients: { environments: ['uat'] } } } },
  { kind: 'updateClient', what: { ...program, more: { managedClients: null } } },
  { kind: 'updateAdmin', what: { privileges: [] } },
  { kind: 'updateAdmin', what: { privileges: ['VIEW_AUDIT'] } },
  { kind: 'disableAdmin', what: {} },
  { kind: 'enableAdmin', what: {} },
  { kind: 'setIdentityProvider', what: { ...own, more: { clientSecret: 'one' } } },
  { kind: 'setIdentityProvider', what: { ...own, more: { clientSecret: 'another' } } },
  { kind: 'setIdentityProvider', what: { ...own, clientId: 'us too', more: {} } },
  { kind: 'setIdentityProvider', what: { ...own, domains: ['a', 'b'], more: {} } },
  { kind: 'removeIdentityProvider', what: {} },
  {
    kind: 'updateAccountSettings',
    what: {
      environments: ['production', 'uat'],
      slugNames: true,
      stepUpForEachReveal: true,
      immutableAfterCreation: true,
      maxOverlapDays: 1,
      maxSecretLifetimeDays: 30,
      maxAccessTokenLifetimeSeconds: 7200,
      maxTokensPerMinute: 10,
      refusalsTold: 1,
      leakedSecrets: 'DISABLE_CLIENT',
      sessionIdleMinutes: 60,
      secondFactorRequired: true,
      allowedIpRanges: ['192.0.2.7'],
    },
  },
  {
    kind: 'updateAccountSettings',
    what: {
      environments: ['production', 'uat', 'sandbox'],
      secretVisibility: 'RECOVERABLE',
      clientIds: 'CHOSEN',
      slugNames: false,
      stepUpForEachReveal: false,
      immutableAfterCreation: false,
      typedConfirmation: false,
      rotationOverlap: true,
      maxOverlapDays: 2,
      secretsPerClient: 3,
      maxSecretLifetimeDays: null,
      secretWarningDays: [],
      maxAccessTokenLifetimeSeconds: 7201,
      clientCredentialsRefreshToken: true,
      longLivedAssertions: true,
      maxTokensPerMinute: 11,
      refusalsTold: 2,
      leakedSecrets: 'TELL',
      sessionIdleMinutes: 61,
      secondFactorRequired: false,
      machinesMaySkipStepUp: true,
      allowedIpRanges: [],
    },
  },
  { kind: 'updateMultiAdmin', what: { on: true, scope: 'EVERYTHING', approvers: 2, expiryDays: 1 } },
  { kind: 'inviteAdmin', what: { name: 'eva', privileges: ['VIEW_AUDIT'] } },
  { kind: 'updateMultiAdmin', what: { scope: 'PRODUCTION' } },
  { kind: 'updateMultiAdmin', what: { approvers: 1 } },
  { kind: 'updateMultiAdmin', what: { expiryDays: 90 } },
  { kind: 'updateMultiAdmin', what: { on: false } },
];

/** Of which the stories do not tell. Its line, and the password that it leaves, are in resetSecondFactors.test.ts; the other's in supportAccess.test.ts. */
const toldElsewhere = ['resetSecondFactors', 'openSupportAccess'];

/** Their lines are in webhooks/model/risks.test.ts. */
const ofWebhooks = [
  'createWebhookEndpoint',
  'updateWebhookEndpoint',
  'enableWebhookEndpoint',
  'deleteWebhookEndpoint',
  'rotateWebhookSecret',
  'replayWebhookEvents',
];

/** Their lines are in clients/commands/secrets/twoPhaseRotation.test.ts. */
const ofRotations = ['cancelSecretRotation', 'updateClientSecret'];

/** They wait in the vendor's account, and nothing grows there: whom they let in belongs to a customer's. */
const acrossAccounts = [
  'createAccount',
  'renameAccount',
  'inviteAccountAdmin',
  'setReference',
  'assignPlan',
  'resumeAccount',
  'releaseClient',
  'requestFactorReset',
];

/** Their lines tell of customers' clients, and are in catalogue.test.ts, entitlements.test.ts and plans.test.ts. */
const ofCatalogue = [
  'updateCatalogue',
  'updateCatalogueModule',
  'publishModule',
  'deprecateModule',
  'reinstateModule',
  'withdrawModule',
  // In moveModule.test.ts.
  'moveModule',
  'grantEntitlement',
  'endEntitlement',
  'createPlan',
  'updatePlan',
  'deletePlan',
];

test('every command that a reviewer may see is one of the changes that are made here', () => {
  const made: readonly string[] = [
    ...kinds,
    ...toldElsewhere,
    ...acrossAccounts,
    ...ofCatalogue,
    ...ofWebhooks,
    ...ofRotations,
  ];
  const mayWait = commandNames.filter((name) => !neverWaits(name));
  expect(mayWait.length).toBeGreaterThan(20);
  expect(mayWait.filter((name) => !made.includes(name))).toEqual([]);
});

test('everything that may grow is told of as it grows, and the preview says the same as the change', async () => {
  const grew = await tellsAll(await openChanging(server), everyGrowth);
  expect(grew).not.toContain(undefined);
  expect([...new Set(grew.flatMap((facts) => (facts ?? []).map(kindOf)))].sort()).toEqual([...everyKind].sort());
});

test('nothing grows without a line, whatever is changed, in whichever order', async () => {
  await fc.assert(
    fc.asyncProperty(story, async (changes) => {
      await tellsAll(await openChanging(server), changes);
    }),
    { numRuns: runs, endOnFailure: true },
  );
}, 3_600_000);
