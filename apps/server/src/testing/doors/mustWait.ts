import { json, type Row, type Rows, type Table } from './rows.js';

/**
 * What must wait for a second admin, in other words than the server's: of rows, not of commands. It imports nothing of
 * the server, and what it does not name must wait.
 */

/** Something of an account that is otherwise than it was. */
export interface Effect {
  readonly table: Table;
  /** Of the client, module, access type, admin or account that the row is a part of. */
  readonly root: string;
  readonly accountId: string;
  /** Left out where a row came or went. */
  readonly column?: string;
  readonly before: Row | undefined;
  readonly after: Row | undefined;
}

export interface MultiAdmin {
  readonly on: boolean;
  readonly scope: 'EVERYTHING' | 'SECRETS_AND_PERMISSIONS' | 'PRODUCTION';
  readonly approvers: number;
}

/** What the server counts and looks up with, and what stops something: tokens that end, a link that is drawn anew. */
const noChange = new Set([
  'version',
  'created_at',
  'updated_at',
  'normalized_name',
  'filter_bits',
  'standard_scopes',
  'administrator_scopes',
  'last_used_step',
  'counter',
  'last_used_at',
  'warned_days',
  'sealed',
  'tokens_revoked_at',
  'invitation_hash',
  'invitation_expires_at',
]);

/** Names, descriptions and owners, which wait where everything does, or where they are production's. */
const wordsOnly: Partial<Record<Table, readonly string[]>> = {
  clients: ['name', 'description', 'owner_name', 'owner_email', 'owner_phone'],
  modules: ['name', 'description'],
  access_types: ['description'],
};

/** What belongs to a person, who may have seats in several accounts. */
const people: readonly Table[] = ['people', 'totp_factors', 'passkeys'];

const rootOf = (table: Table, row: Row, rows: Rows): string => {
  if (people.includes(table)) {
    const id = table === 'people' ? row.id : row.person_id;
    return String([...rows.admins.values()].find((admin) => admin.person_id === id)?.id);
  }
  // An account has one provider.
  if (table === 'identity_providers') return String(row.account_id);
  if (table === 'identity_domains') return String(rows.identity_providers.get(String(row.provider_id))?.account_id);
  return String(row.client_id ?? row.admin_id ?? row.id);
};

const accountOf = (root: string, rows: Rows): string => {
  if (rows.accounts.has(root)) return root;
  const tables = [rows.clients, rows.admins, rows.modules, rows.access_types];
  return String(tables.find((table) => table.has(root))?.get(root)?.account_id);
};

/** Everything that differs, but for what is no change; requests are no effects. */
export function effectsOf(before: Rows, after: Rows): Effect[] {
  return (Object.keys(before) as Table[]).flatMap((table) => {
    if (table === 'change_requests') return [];
    const keys = new Set([...before[table].keys(), ...after[table].keys()]);
    return [...keys].flatMap((key): Effect[] => {
      const [old, now] = [before[table].get(key), after[table].get(key)];
      const rows = now ? after : before;
      const root = rootOf(table, now ?? old ?? {}, rows);
      // Somebody comes and goes, with all that is theirs, as their seat does.
      const isOfPerson = people.includes(table) && !(before.admins.has(root) && after.admins.has(root));
      if (isOfPerson || (table === 'people' && !(old && now))) return [];
      const effect = { table, root, accountId: accountOf(root, rows), before: old, after: now };
      if (!old || !now) return [effect];
      return Object.keys(now)
        .filter((column) => !noChange.has(column) && JSON.stringify(old[column]) !== JSON.stringify(now[column]))
        .map((column) => ({ ...effect, column }));
    });
  });
}

const isOn = (value: unknown): boolean => value === true || value === 1;

/** What stops somebody or something in an emergency. */
function stops({ table, column, before, after }: Effect): boolean {
  if (column === 'enabled') return isOn(before?.enabled) && !isOn(after?.enabled);
  // An invitation that nobody has accepted.
  return table === 'admins' && !after && before?.accepted_at === null;
}

/** Whose own affair it is: what they prove themselves with, and that they take their place; undefined of the account's. */
export function ownerOf({ table, column, root, before, after }: Effect, rows: Rows): string | undefined {
  const seat = rows.admins.get(root);
  const email = (row: Row | undefined) => String(rows.people.get(String(row?.person_id))?.email ?? row?.email);
  if (table === 'totp_factors' || table === 'passkeys' || table === 'identity_links') return email(seat);
  if (table === 'people') return email(after ?? before);
  const takesPlace = ['name', 'person_id', 'accepted_at', 'only_by_provider'].includes(column ?? '');
  return table === 'admins' && takesPlace && before?.accepted_at === null ? email(after) : undefined;
}

/** Whether a client is felt in production: it lives there, acts on Countersign itself, or reads everybody's tokens. */
function reachesProduction(id: string, rows: Rows): boolean {
  const client = rows.clients.get(id);
  const granted = [...rows.client_modules.values()].filter((grant) => grant.client_id === id);
  return (
    client?.environment === 'production' ||
    granted.some(({ module_id }) => isOn(rows.modules.get(String(module_id))?.built_in)) ||
    [...rows.modules.values()].some((module) => json(module.resource_server_ids).includes(id))
  );
}

/** Whether one person alone may not have done it, with the account's setting as it was. */
export function mustWait(effect: Effect, { on, scope }: MultiAdmin, before: Rows, after: Rows): boolean {
  if (!on || stops(effect)) return false;
  if (scope === 'EVERYTHING') return true;
  const isOfClient = before.clients.has(effect.root) || after.clients.has(effect.root);
  if (scope === 'PRODUCTION') {
    return !isOfClient || reachesProduction(effect.root, before) || reachesProduction(effect.root, after);
  }
  return !(effect.column && wordsOnly[effect.table]?.includes(effect.column));
}
