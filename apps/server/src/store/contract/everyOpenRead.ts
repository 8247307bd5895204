import { newAnnouncement } from '../../customers/model/announcement.js';
import { sealedKinds } from '../../model/ports/sealedValues.js';
import type { Store } from '../../model/ports/store.js';
import type { Examples, Known } from './everyRead.js';

const now = 1_800_000_000_000;

const delivery = {
  endpointId: 'we_none',
  sequence: 1,
  accountId: 'acc_none',
  eventId: 'aud_none',
  eventType: 'client.created',
  subject: 'client cl_none',
  round: 1,
  state: 'PENDING' as const,
  dueAt: now,
  attempts: 0,
  log: [],
  createdAt: now,
  endedAt: null,
};

/** Example calls of every other function of a store, besides commits and reads within an account. */
export const openReads = (
  known: Known,
): Examples<Omit<Store, 'within' | 'acrossAccounts' | 'commit' | 'close' | 'unlock' | 'bounds'>> => ({
  unscoped: {
    tokenClient: [[known.client]],
    resourceOwner: [[known.admin, known.client]],
    audiencesOf: [['acc_other', known.client]],
    signedIn: [['hash', now]],
    personalToken: [['hash', now]],
    personByEmail: [[known.email]],
    personById: [[known.person]],
    invited: [['hash']],
    secretShareLink: [['hash']],
    identityProviderOf: [['example.com']],
    accountsOf: [[known.person]],
    accountsWithLapsed: [[now]],
    lapsedRequests: [['acc_other', now]],
    dueFactorResets: [[now]],
    expiringSecrets: [[{ at: now, id: '' }, now]],
    vendor: [[]],
    suspensionOf: [['acc_other']],
    accountIds: [[''], ['acc_other']],
    isEmpty: [[]],
    ping: [[]],
  },
  webhooks: {
    due: [[now]],
    hold: [['we_none', 'holder', now, now]],
    release: [['we_none', 'holder', { turnAt: now, failedTurns: 0, failingSince: null }]],
    enqueue: [[{ endpointId: 'we_none', round: 1, from: 0, to: 1, deliveries: [] }]],
    next: [['we_none', now, 8]],
    record: [[delivery, { state: 'PENDING', dueAt: now, attempts: 1, log: [], endedAt: null }]],
  },
  keys: { all: [[]], add: [], remove: [['kid']] },
  anchors: {
    keys: [[]],
    addKey: [],
    moved: [['acc_other']],
    keep: [[{ accountId: 'acc_none', jws: 'none' }]],
    mark: [[{ accountId: 'acc_none', seq: 1, hash: 'hash', jws: 'none' }]],
  },
  limits: { count: [['key', 1, now]], uncount: [['key']], forget: [['key']] },
  tickets: {
    keep: [[{ hash: 'h', kind: 'SIGN_IN', personId: null, data: {}, expiresAt: now }]],
    read: [['hash', 'SIGN_IN', now]],
    take: [['hash', 'SIGN_IN', now]],
  },
  factors: {
    byPerson: [[known.person]],
    passkey: [['id']],
    claimTotpStep: [[known.person, 1]],
    claimBackupCode: [[known.person, 'hash', now]],
    recordPasskeyUse: [['id', 1, now]],
    recordStepUp: [['ses_none', known.person, now, null]],
  },
  sessions: { record: [['ses_none', now]] },
  tokens: {
    create: [],
    familyById: [['id']],
    byCode: [['hash']],
    byHandle: [['handle']],
    redeemCode: [['hash', { handle: 'h', refreshHash: 'r', idleExpiresAt: 1, expiresAt: 2 }, now]],
    refresh: [
      [
        'handle',
        'spent',
        { refreshHash: 'r', idleExpiresAt: 1, spentTokens: [], sealedToken: null, repeatableUntil: null },
        now,
      ],
    ],
    eraseRepeatable: [[0]],
    revokeFamily: [['id', now]],
    spendAssertion: [['client', 'jti', now]],
    revokeAccessToken: [['jti', now]],
    isAccessTokenRevoked: [['jti']],
  },
  keptAnswers: { keep: [], forget: [] },
  sums: { add: [[[{ key: 'requests nobody', count: 1, resetsAt: now }]]] },
  usage: {
    add: [[[], []]],
    recordLastUse: [[[known.client], now]],
    recordLastRefusal: [[[known.client], now]],
    addParts: [[[]]],
    addToAccounts: [[[]]],
    addRefusals: [[[]]],
    addAddresses: [[[]]],
    forgetAddresses: [[0]],
    forgetParts: [[0]],
    forgetRefusals: [[0]],
    addUpDays: [[now]],
    forget: [[0]],
  },
  securityEvents: {
    countAgain: [[{ subjectId: 'client', kind: 'wrongSecrets', count: 1, address: '', at: now }]],
    accountsRefused: [[0]],
    refusedLately: [['acc_other', { hour: 0, lately: 0 }]],
    sustained: [['', { hour: 0, lately: 0 }]],
    quietSince: [[0]],
  },
  announcements: {
    open: [[]],
    byId: [['none']],
    concerned: (['PLAN_LOWERED', 'ENTITLEMENT_ENDS'] as const).map((kind) => [
      newAnnouncement(
        { id: 'none', kind, subjectId: known.module, granteeId: 'plan_none', name: '', changes: [], endsAt: null },
        now,
      ),
    ]),
    done: [['none']],
  },
  outbox: {
    accountsDue: [[now]],
    due: [['acc_other', now]],
    depth: [[now]],
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
