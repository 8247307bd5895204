import type { AccountReads } from '../../model/reads.js';

/** Arguments for every function of a thing, several lists where they make different queries. */
export type Examples<Part> = {
  readonly [Name in keyof Part]: Part[Name] extends (...args: infer Args) => unknown
    ? readonly Readonly<Args>[]
    : Examples<Part[Name]>;
};

/** The ids that the examples use. */
export interface Known {
  readonly client: string;
  readonly secret: string;
  readonly module: string;
  readonly accessType: string;
  readonly admin: string;
  readonly person: string;
  readonly session: string;
  readonly request: string;
  readonly email: string;
}

const now = 1_800_000_000_000;
const first = { limit: 26, backwards: false };
const next = { ...first, from: { value: 'm', id: 'm' } };
const previous = { ...next, backwards: true };
const numbered = { ...first, from: { value: 1000, id: 'm' } };

const ofNothing = { environments: [], label: null, ownClients: false };

/** Example calls of every read of an account, with the ids of `known`. A missing read does not compile. */
export const accountReads = (known: Known): Examples<AccountReads> => ({
  account: [[]],
  supportAccesses: { byId: [['sup_none']], here: [[]] },
  factorResets: { byId: [['frs_none']], here: [[]], pendingOf: [[known.person]] },
  admins: {
    byId: [[known.admin]],
    byPerson: [[known.person]],
    byEmail: [[known.email]],
    page: [[first], [next], [previous]],
    active: [[]],
    countWith: [[(held) => held.includes('MANAGE_USERS')]],
    lastSignIns: [[[known.admin]]],
    factorsOfAdmins: [[[known.admin]]],
    sessionById: [[known.session]],
    personById: [[known.person]],
    personByEmail: [[known.email]],
    sessionsOf: [[known.person]],
    factorsOf: [[known.person]],
    isElsewhere: [[known.person]],
    seatsOf: [[known.person]],
    consentsOf: [[known.person]],
    identityProvider: [[]],
    identityLinks: [[]],
    takenDomains: [[['example.com']]],
  },
  clients: {
    byId: [[known.client]],
    byIds: [[[known.client]]],
    page: [
      [{}, 'NAME_ASC', first],
      [{}, 'NAME_DESC', next],
      [{}, 'CREATED_ASC', numbered],
      [{}, 'CREATED_DESC', first],
      [{ search: known.client }, 'NAME_ASC', first],
      [{ search: 'ab' }, 'NAME_ASC', next],
      [{ search: 'payroll' }, 'CREATED_DESC', numbered],
      [{ moduleId: known.module }, 'NAME_ASC', first],
      [{ enabled: false }, 'NAME_ASC', first],
      [{ enabled: false }, 'CREATED_DESC', numbered],
      [{ type: 'PUBLIC' }, 'NAME_ASC', next],
      [{ type: 'PUBLIC' }, 'CREATED_ASC', first],
      [{}, 'LAST_USED_DESC', first],
      [{}, 'LAST_USED_ASC', numbered],
      [{ enabled: false }, 'LAST_USED_DESC', numbered],
      [{ ids: [known.client] }, 'NAME_ASC', first],
      [{ search: 'pay' }, 'NAME_DESC', next],
      [{ type: 'PUBLIC', owner: 'owner@' }, 'LAST_USED_ASC', first],
      [{ accessTypeId: known.accessType }, 'NAME_ASC', first],
      [{ environment: 'production' }, 'NAME_ASC', first],
      [{ environment: 'production' }, 'CREATED_DESC', numbered],
      [{ owner: 'owner@' }, 'NAME_ASC', first],
      [{ reference: 'git:ledger' }, 'NAME_ASC', first],
      [{ labels: ['team=pay', 'critical'] }, 'NAME_ASC', first],
      [{ labels: ['team'] }, 'LAST_USED_ASC', first],
      [{ managed: { programId: known.client, limit: { ...ofNothing, ownClients: true } } }, 'NAME_ASC', first],
      [
        { managed: { programId: known.client, limit: { ...ofNothing, environments: ['production', 'uat'] } } },
        'NAME_ASC',
        first,
      ],
      [{ secretEnds: { after: 0, until: now } }, 'NAME_ASC', first],
      [{ unusedSince: now }, 'LAST_USED_ASC', first],
      [{ refusedSince: now }, 'NAME_ASC', first],
      [{ refusedSince: now }, 'NAME_DESC', next],
      [{ unusedSince: now }, 'NAME_DESC', next],
    ],
    countOf: [
      [{ enabled: false }, 10],
      [{ search: 'ab' }, 1001],
    ],
    withSecret: [[known.secret]],
    pastSecret: [[known.secret]],
    withReference: [['git:ledger']],
    isReferenceTaken: [['git:ledger']],
    idsByReference: [[['git:ledger']]],
    secretsOf: [[[known.client]]],
    modulesOf: [[[known.client]]],
    accessTypesOf: [[[known.client]]],
    isIdTaken: [[known.client]],
    withSkeleton: [['ledger']],
  },
  secretShareLinks: { byId: [[known.client]], ofClients: [[[known.client]]] },
  census: {
    clients: [[], [1]],
    isEnvironmentInUse: [['production']],
    clientsWithTokensOver: [[60]],
    clientsWithSecretsOver: [[0, now]],
    recoverableSecrets: [[]],
    replacedSecrets: [[now], [now, now]],
    secretsLivingOver: [[1, now]],
  },
  modules: {
    byId: [[known.module]],
    byIds: [[[known.module]]],
    idsByKey: [[['known']]],
    all: [[]],
    page: [[first], [next]],
    cataloguePage: [
      [undefined, first],
      ['DRAFT', next],
    ],
    isGranted: [[known.module]],
    grantedTo: [[known.module, 9]],
    grantedBeside: [[known.module, '']],
    acrossEnvironments: [[]],
    clientCounts: [[[known.module], 10]],
    countGrantees: [[known.module, 10]],
    firstNamed: [[known.module, [{ scope: 'a' }, { scope: 'b', administrator: false }]]],
  },
  catalogue: {
    claims: [[[]], [[{ kind: 'SCOPE', name: 'a' }]]],
    entitlements: [[]],
    vendorName: [[]],
  },
  accessTypes: {
    byId: [[known.accessType]],
    summariesOf: [[[known.accessType]]],
    permissionsOf: [[[known.accessType]]],
    byName: [['Known to ours']],
    idsByName: [[['Known to ours']]],
    all: [[]],
    page: [[first], [previous]],
    isAssigned: [[known.accessType]],
    assignedBeside: [[known.accessType, '']],
    clientCounts: [[[known.accessType], 10]],
    countClients: [[known.accessType, 10]],
  },
  changes: {
    byId: [[known.request]],
    byIds: [[[known.request]]],
    page: [
      [{}, true, first, now],
      [{ state: 'OPEN' }, true, numbered, now],
      [{ subjectId: known.client }, false, first, now],
      [{ requestedBy: known.person }, true, first, now],
      [{ askedBy: known.admin, kind: 'client', environment: 'production', risky: true }, true, first, now],
      [{ environment: 'production', risky: false }, true, first, now],
      [{ state: 'OPEN', notRequestedBy: 'per_other' }, true, first, now],
      [{ state: 'OPEN', waitingFor: { personId: 'per_other', commands: ['createClient'] } }, true, first, now],
    ],
    openFor: [['createClient', now]],
    openBy: [[known.person, 'createClient', now]],
    votesOf: [[[known.request]]],
    openVotesOf: [[[known.person]]],
    countOpen: [[{}, now]],
    openAbout: [[[known.client], now]],
    lastNumber: [[]],
    versionsOf: [[[{ table: 'clients', id: known.client, version: 1 }]]],
    openDependents: [[[known.client], now]],
  },
  consents: { byAdminAndClient: [[known.admin, known.client]], byAdmin: [[known.admin]], managing: [[]] },
  personalTokens: { byId: [['pat_other']], byAdmin: [[known.admin]] },
  keptAnswers: { byId: [[known.request, now]] },
  usage: {
    totalsOf: [[[known.client], now]],
    hoursOf: [[[known.client], now]],
    daysOf: [[[known.client], now]],
    countsOf: [
      [known.client, { resolution: 'HOUR', from: 0, to: now }],
      [known.client, { resolution: 'DAY', from: 0, to: now }],
    ],
    ofAccount: [[{ resolution: 'HOUR', from: 0, to: now }], [{ resolution: 'DAY', from: 0, to: now }]],
    partsOf: [[[known.client], 0]],
    refusalsOf: [[known.client]],
    addressesOf: [[known.client]],
    addressesOfAccount: [[50]],
    sustainedSince: [[[known.client]]],
    lastUsesOf: [[[known.client]]],
    ofSecrets: [[[known.secret]]],
    liveGrantsOf: [[[known.client], now]],
  },
  webhooks: {
    all: [[]],
    byId: [['we_none']],
    countPending: [['we_none']],
    deliveries: [
      ['we_none', {}, numbered],
      ['we_none', { state: 'PENDING' }, numbered],
    ],
    delivery: [['we_none', 1]],
  },
  audit: {
    page: [
      [{}, first],
      [{}, numbered],
      [{ subjectId: known.client }, numbered],
      [{ action: 'createClient' }, first],
      [{ actorId: known.admin }, first],
      [{ since: 1, until: now }, numbered],
    ],
    since: [[[known.client], 0]],
    chain: [[0]],
    outline: [[0, 10]],
    numbered: [[[1, 2]]],
    head: [[]],
    lastAnchor: [[]],
  },
});
