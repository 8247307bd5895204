import { type Privilege, privileges } from '@countersign/schema';
import { callback, otherCallback, type Place, type Program } from './place.js';
import { json, type Row, type Rows } from './rows.js';
import type { Change } from './story.js';

/** A mutation, and what it is sent. */
export interface Input {
  readonly mutation: string;
  readonly input: Readonly<Record<string, unknown>>;
}

const owner = { email: 'owner@example.com' };
const few: readonly Privilege[] = ['MANAGE_CLIENTS', 'MANAGE_USERS'];
const scopes = ['EVERYTHING', 'SECRETS_AND_PERMISSIONS', 'PRODUCTION'];
let made = 0;

/** What is sent to ask for a change, in an account as its rows are; undefined where there is nothing of the kind. */
export function inputOf({ kind, pick, to }: Change, accountId: string, place: Place, rows: Rows): Input | undefined {
  const all = (table: 'clients' | 'admins' | 'modules' | 'access_types' | 'client_secrets') =>
    [...rows[table].values()]
      .filter((row) => row.account_id === accountId)
      .sort((one, other) => (String(one.name ?? one.id) < String(other.name ?? other.id) ? -1 : 1));
  const at = <T>(items: readonly T[], index: number): T | undefined => items[index % Math.max(items.length, 1)];
  const choose = <T>(...items: readonly T[]): T => items[to % items.length] as T;
  const version = (row: Row) => ({ id: row.id, expectedVersion: Number(row.version) });
  const ask = (mutation: string, row: Row | undefined, more: object = {}): Input | undefined =>
    row && { mutation, input: { ...version(row), ...more } };
  const byId = (mutation: string, row: Row | undefined) => row && { mutation, input: { id: row.id } };

  const clients = all('clients').filter(({ deleted_at }) => deleted_at === null);
  // The newest first: what came last is what a story is about.
  const client = at(
    clients.toSorted((one, other) => Number(other.created_at) - Number(one.created_at)),
    pick,
  );
  const invited = all('admins').filter(({ accepted_at }) => accepted_at === null);
  const admin = at(
    all('admins').filter(({ accepted_at }) => accepted_at !== null),
    pick,
  );
  const modules = all('modules');
  const [ours, pay] = ['countersign', 'pay'].map((key) => modules.find((module) => module.key === key));
  const granted = (...chosen: readonly (Row | undefined)[]) =>
    chosen.map((module) => ({ moduleId: module?.id, administrator: true }));

  switch (kind) {
    case 'createClient': {
      const more = choose<object>({}, { environment: 'uat' }, { environment: 'uat', modules: granted(ours) });
      const client = { name: `Client ${++made}`, grantTypes: ['CLIENT_CREDENTIALS'], owner, ...more };
      return { mutation: 'createClient', input: client };
    }
    case 'describeClient':
      return ask('updateClient', client, { description: `Described ${++made}` });
    case 'moveClient':
      return ask('updateClient', client, { environment: client?.environment === 'uat' ? 'production' : 'uat' });
    case 'grantClient':
      return ask('updateClient', client, { modules: choose(granted(ours), granted(pay), []) });
    case 'addressClient':
      return ask('updateClient', at(desks(place, accountId, rows), pick), {
        redirectUris: choose([callback, otherCallback], [otherCallback], [callback]),
      });
    case 'disableClient':
      return byId('disableClient', client);
    case 'enableClient':
    case 'deleteClient':
    case 'addClientSecret':
    case 'rotateClientSecret':
      return ask(kind, client);
    case 'revokeClientSecret': {
      const secret = at(all('client_secrets'), pick);
      return secret && { mutation: kind, input: { id: secret.client_id, secretId: secret.id } };
    }
    case 'updateModule':
      return ask(kind, pay, choose({ description: `Pay ${++made}` }, { resourceServerIds: client ? [client.id] : [] }));
    case 'updateAccessType': {
      const permissions = [{ object: `Payslip${++made}`, operations: ['READ'] }];
      return ask(kind, all('access_types')[0], choose<object>({ permissions }, { description: `Clerk ${made}` }));
    }
    case 'inviteAdmin': {
      const email = `new${++made}@${accountId.slice(4)}.example`;
      return {
        mutation: kind,
        input: { email, name: `New ${made}`, privileges: choose(few, privileges) },
      };
    }
    case 'resendInvitation':
    case 'revokeInvitation':
      return byId(kind, at(invited, pick));
    case 'updateAdmin':
      return ask(kind, admin, { privileges: choose(privileges, few) });
    case 'disableAdmin':
      return byId(kind, admin);
    case 'enableAdmin':
    case 'removeAdmin':
    case 'resetSecondFactors':
      return ask(kind, admin);
    case 'multiAdmin': {
      const on = to % 4 < 3;
      const multiAdmin = { on, ...(on && { scope: scopes[to % 4], approvers: 1 + (Math.floor(to / 4) % 2) }) };
      const keep = place.programs.filter((program) => program.accountId === accountId && isKept(program, pick, place));
      const before = json(rows.accounts.get(accountId)?.settings).multiAdmin;
      const keepApplications = on && !before.on ? keep.map(({ id }) => id) : undefined;
      return settingsOf(rows, accountId, { multiAdmin, ...(keepApplications && { keepApplications }) });
    }
    case 'policy':
      return settingsOf(rows, accountId, { maxOverlapDays: 1 + (made++ % 90) });
    case 'setIdentityProvider': {
      const domain = `${accountId.slice(4)}.example`;
      place.ground.server.names.publish(`_countersign.${domain}`, `countersign-account=${accountId}`);
      const provider = [...rows.identity_providers.values()].find((row) => row.account_id === accountId);
      const named = { issuer: choose('https://one.example', 'https://two.example'), clientId: 'us', domains: [domain] };
      const expected = provider && { expectedVersion: Number(provider.version) };
      return { mutation: kind, input: { ...named, clientSecret: `secret ${++made}`, ...expected } };
    }
  }
}

const settingsOf = (rows: Rows, accountId: string, settings: object): Input => ({
  mutation: 'updateAccountSettings',
  input: { expectedVersion: Number(rows.accounts.get(accountId)?.version), ...settings },
});

/** The second of the bots for odd numbers, of the desks for the next two: both are kept as a story opens. */
const isKept = ({ id, accountId, isDelegated }: Program, pick: number, { programs }: Place): boolean => {
  const alike = programs.filter((other) => other.accountId === accountId && other.isDelegated === isDelegated);
  return alike[1]?.id === id && (pick & (isDelegated ? 2 : 1)) !== 0;
};

const desks = ({ programs }: Place, accountId: string, rows: Rows): Row[] =>
  programs
    .filter((program) => program.accountId === accountId && program.isDelegated)
    .flatMap(({ id }): Row[] => (rows.clients.has(id) ? [rows.clients.get(id) as Row] : []));
