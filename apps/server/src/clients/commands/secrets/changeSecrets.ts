import { isDeepStrictEqual } from 'node:util';
import type { Account } from '../../../accounts/model/account.js';
import { day } from '../../../kernel/duration.js';
import { InvalidInput } from '../../../kernel/refusal.js';
import type { Decision } from '../../../model/command.js';
import type { Write } from '../../../model/plan.js';
import { type AcrossEnvironments, Reach } from '../../../modules/model/reach.js';
import { limitedBy, limitHeld, metLimit } from '../../../plans/model/limits.js';
import type { Client, ClientRecord } from '../../model/client.js';
import { clientDependency, clientSubject } from '../../model/describe.js';
import { filterBitsOf } from '../../model/filterBits.js';
import { clientRisks } from '../../model/risks.js';
import { type ClientSecretRecord, describeSecret, isLive, type PastSecretRecord } from '../../model/secret.js';
import { endLinksTo } from '../../model/secretShareLink.js';

type Secrets = readonly ClientSecretRecord[];

/** The decision by which a client has other secrets than before, and is otherwise as it was. */
export const changeSecrets = (
  client: Client,
  after: Secrets,
  { account, acrossEnvironments }: { account: Account; acrossEnvironments: AcrossEnvironments },
  now: number,
): Decision<{ clientId: string }> => {
  const changes = [{ field: 'secrets', before: client.secrets.map(describeSecret), after: after.map(describeSecret) }];
  return {
    writes: [
      {
        update: 'clients',
        id: client.id,
        version: client.version,
        set: { updatedAt: now, filterBits: filterBitsOf({ ...client, secrets: after }) },
      },
      ...secretWrites(client.secrets, after, now),
    ],
    reach: Reach.ofClients([client], acrossEnvironments),
    dependsOn: [clientDependency(client, changes)],
    subject: clientSubject(client),
    changes,
    risks: clientRisks(
      client,
      { ...client, secrets: after },
      { account, modules: [], accessTypes: [], permissions: new Map() },
    ),
    result: { clientId: client.id },
  };
};

/** The rows by which the secrets of a client differ before and after. */
export function secretWrites(before: Secrets, after: Secrets, now: number): Write[] {
  const removed = before.filter(({ id }) => !after.some((secret) => secret.id === id));
  return [
    ...removed.flatMap((secret): Write[] => [
      { remove: 'clientSecrets', key: { id: secret.id } },
      { insert: 'pastSecrets', row: pastSecretOf(secret, now) },
      endLinksTo(secret.id),
    ]),
    ...after.flatMap((secret): Write[] => {
      const known = before.find(({ id }) => id === secret.id);
      if (!known) return [{ insert: 'clientSecrets', row: secret }];
      if (isDeepStrictEqual(known, secret)) return [];
      const { id, label, expiresAt, replacedBy, endsOtherwise, leak } = secret;
      // Of a later end its owner was not told.
      const isLater = (expiresAt ?? Infinity) > (known.expiresAt ?? Infinity);
      const set = { label, expiresAt, replacedBy, endsOtherwise, leak, ...(isLater && { warnedDays: 0 }) };
      return [{ amend: 'clientSecrets', key: { id }, set }];
    }),
  ];
}

// Whoever finds one later finds what has long been out of use; and what is kept for ever grows for ever.
const knownFor = 2 * 365 * day;

/** What stays of a secret that is removed. */
const pastSecretOf = (
  { id, accountId, clientId, hint, secretHash, leak }: ClientSecretRecord,
  now: number,
): PastSecretRecord => ({ id, accountId, clientId, hint, secretHash, expiresAt: now + knownFor, leak });

/**
 * Room is never made by dropping the oldest: whoever uses it would stop working without a word.
 * @throws InvalidInput when a client would have more live secrets than before, and than its account may have
 */
export function assertSecretsFit(before: Secrets, after: Secrets, account: Account, now: number): void {
  const [had, has] = [before, after].map((secrets) => secrets.filter((secret) => isLive(secret, now)).length);
  const most = limitHeld('maxSecretsPerClient', account);
  // What is over a limit that came later stays, and is replaced: only more of it is refused.
  if (!most || has === undefined || has <= most.value || (had !== undefined && has <= had)) return;
  const room = most.value === 1 ? 'one live secret' : `${most.value} live secrets`;
  const message = `${limitedBy(most, account.subscription)} has room for ${room} of a client. Revoke one first.`;
  throw InvalidInput.at('id', message, metLimit('maxSecretsPerClient', most));
}

/** @throws InvalidInput when the client is public: it could not keep a secret */
export function assertMayHaveSecrets(client: Pick<ClientRecord, 'type'>): void {
  if (client.type === 'PUBLIC') throw InvalidInput.at('id', 'A public client has no secret.');
}
