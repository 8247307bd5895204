import { sealedKinds } from '../../model/ports/sealedValues.js';
import type { Store } from '../../model/ports/store.js';
import type { AccountReads } from '../../model/reads.js';

/** Arguments for every function of a thing, several lists where they make different queries. */
export type Examples<Part> = {
  readonly [Name in keyof Part]: Part[Name] extends (...args: infer Args) => unknown
    ? readonly Readonly<Args>[]
    : Examples<Part[Name]>;
};

/** What the examples are about. */
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

/** Every read of an account, asked for what another knows. A read that is not here does not compile. */
export const accountReads = (known: Known): Examples<AccountReads> => ({
  account: [[]],
  admins: {
    byId: [[known.admin]],
    byPerson: [[known.person]],
    byEmail: [[known.email]],
    page: [[first], [next], [previous]],
    active: [[]],
    countWith: [['MANAGE_USERS']],
    lastSignIns: [[[known.admin]]],
    factorsOfAdmins: [[[known.admin]]],
    sessionById: [[known.session]],
    personById: [[known.person]],
    personByEmail: [[known.email]],
    sessionsOf: [[known.person]],
    factorsOf: [[known.person]],
    isElsewhere: [[known.person]],
    seatsOf: [[known.person]],
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
      [{ secretEnds: { after: 0, until: now } }, 'NAME_ASC', first],
      [{ unusedSince: now }, 'LAST_USED_ASC', first],
      [{ unusedSince: now }, 'NAME_DESC', next],
    ],
    withSecret: [[known.secret]],
    secretsOf: [[[known.client]]],
    modulesOf: [[[known.client]]],
    accessTypesOf: [[[known.client]]],
    isIdTaken: [[known.client]],
  },
  secretShareLinks: { byId: [[known.client]], ofClients: [[[known.client]]] },
  census: {
    clients: [[], [1]],
    isInhabited: [['production']],
    clientsWithTokensOver: [[60]],
    clientsWithSecretsOver: [[0, now]],
    copiesKept: [[]],
    secretsEnding: [[now], [now, now]],
    secretsLivingOver: [[1, now]],
  },
  modules: {
    byId: [[known.module]],
    byIds: [[[known.module]]],
    all: [[]],
    page: [[first], [next]],
    isGranted: [[known.module]],
    grantedBeside: [[known.module, '']],
    crossings: [[]],
    countGrantees: [[known.module, 10]],
  },
  accessTypes: {
    byId: [[known.accessType]],
    byIds: [[[known.accessType]]],
    byName: [['Known to ours']],
    all: [[]],
    page: [[first], [previous]],
    isAssigned: [[known.accessType]],
    assignedBeside: [[known.accessType, '']],
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
      [{ state: 'OPEN', notRequestedBy: 'per_other' }, true, first, now],
      [{ state: 'OPEN', waitingFor: { personId: 'per_other', commands: ['createClient'] } }, true, first, now],
    ],
    votesOf: [[[known.request]]],
    countOpen: [[{}, now]],
    lastNumber: [[]],
    versionOf: [[{ table: 'clients', id: known.client, version: 1 }]],
    changedDependencies: [[[{ table: 'clients', id: known.client, version: 0 }]]],
  },
  consents: { between: [[known.admin, known.client]], of: [[known.admin]] },
  usage: {
    totalsOf: [[[known.client], now]],
    hoursOf: [[[known.client], now]],
    lastUsesOf: [[[known.client]]],
    ofSecrets: [[[known.secret]]],
    liveGrantsOf: [[[known.client], now]],
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
    head: [[]],
  },
});

/** Everything else that a store does besides committing plans, asked for nothing in particular. */
export const openReads = (known: Known): Examples<Omit<Store, 'within' | 'commit' | 'close' | 'unlock'>> => ({
  open: {
    tokenClient: [[known.client]],
    resourceOwner: [[known.admin, known.client]],
    audiencesOf: [['acc_other', known.client]],
    signedIn: [['hash', now]],
    personByEmail: [[known.email]],
    personById: [[known.person]],
    invited: [['hash']],
    secretShareLink: [['hash']],
    identityProviderOf: [['example.com']],
    accountsOf: [[known.person]],
    lapsedRequests: [[now]],
    endingSecrets: [[{ at: now, id: '' }, now]],
    accountIds: [[''], ['acc_other']],
    isEmpty: [[]],
    ping: [[]],
  },
  keys: { all: [[]], add: [], remove: [['kid']] },
  anchors: {
    keys: [[]],
    addKey: [],
    moved: [['acc_other']],
    mark: [[{ accountId: 'acc_none', seq: 1, hash: 'hash' }]],
  },
  limits: { count: [['key', 1, now]], uncount: [['key']], forget: [['key']] },
  tickets: {
    keep: [[{ hash: 'h', kind: 'SIGN_IN', personId: null, data: {}, expiresAt: now }]],
    read: [['hash', 'SIGN_IN', now]],
    take: [['hash', 'SIGN_IN', now]],
  },
  factors: {
    of: [[known.person]],
    passkey: [['id']],
    claimTotpStep: [[known.person, 1]],
    claimBackupCode: [[known.person, 'hash', now]],
    recordPasskeyUse: [['id', 1, now]],
    recordStepUp: [['ses_none', known.person, now]],
  },
  tokens: {
    open: [],
    byId: [['id']],
    byCode: [['hash']],
    byHandle: [['handle']],
    redeemCode: [['hash', { handle: 'h', refreshHash: 'r', idleExpiresAt: 1, expiresAt: 2 }, now]],
    refresh: [['handle', 'spent', { refreshHash: 'r', idleExpiresAt: 1 }, now]],
    revoke: [['id', now]],
    spendAssertion: [['client', 'jti', now]],
    revokeToken: [['jti', now]],
    isRevoked: [['jti']],
  },
  sums: { add: [[[{ key: 'requests nobody', count: 1, resetsAt: now }]]] },
  usage: { add: [[[], []]], used: [[[known.client], now]], forget: [[0]] },
  securityEvents: { countAgain: [['client', 'wrongSecrets', 1, now]], quietSince: [[0]] },
  outbox: {
    due: [[now]],
    claim: [
      [
        {
          id: 'none',
          accountId: 'acc_other',
          kind: 'CHANGE_DECIDED',
          subjectId: known.request,
          told: [],
          attempts: 0,
          dueAt: 0,
          createdAt: 0,
        },
        now,
      ],
    ],
    told: [['none', []]],
    putOff: [['none', now]],
    done: [['none']],
  },
  sealedValues: {
    notUnder: sealedKinds.map((kind) => ['00000000', kind, 'm'] as const),
    replace: sealedKinds.map((kind) => [{ kind, row: 'none', sealed: 'v1.none', binding: '' }, 'v1.other'] as const),
  },
  leases: { take: [['name', 'holder', now, now]], giveBack: [['name', 'holder']] },
  upkeep: { forgetExpired: [[0]], optimize: [[]] },
});

/** Asks for everything, and answers by the name of the function with what came of each list of arguments. */
export async function askAll<Part extends object>(
  part: Part,
  examples: Examples<Part>,
  path: readonly string[] = [],
): Promise<Map<string, unknown[]>> {
  const answers = new Map<string, unknown[]>();
  for (const [name, of] of Object.entries(examples)) {
    const here = [...path, name];
    const target = part[name as keyof Part];
    if (typeof target !== 'function') {
      for (const [inner, answer] of await askAll(target as object, of as Examples<object>, here))
        answers.set(inner, answer);
      continue;
    }
    const came = [];
    for (const args of of as unknown[][]) came.push(await collect(target.apply(part, args)));
    answers.set(here.join('.'), came);
  }
  return answers;
}

async function collect(answer: unknown): Promise<unknown> {
  if (typeof answer !== 'object' || answer === null || !(Symbol.asyncIterator in answer)) return answer;
  const items = [];
  for await (const item of answer as AsyncIterable<unknown>) items.push(item);
  return items;
}
