import { formatDuration, type GrantType, managesMore, type PublicKey } from '@countersign/schema';
import type { AccessTypeSummary } from '../../accessTypes/model/accessType.js';
import { type PermissionsById, permissionLines } from '../../accessTypes/model/permissionGrowth.js';
import type { Account } from '../../accounts/model/account.js';
import { moment } from '../../audit/model/moment.js';
import {
  addedItems,
  checkRisks,
  noRisk,
  pluralize,
  type Risk,
  type RiskCheck,
  summarizeNames,
} from '../../changes/model/risk.js';
import { wideningLine } from '../../changes/model/wideningLine.js';
import { grantedScopes } from '../../modules/model/grantedScopes.js';
import type { Module } from '../../modules/model/module.js';
import type { Client } from './client.js';
import { describeKey } from './describe.js';
import { managedInWords } from './managedClients.js';
import type { ClientSecretRecord } from './secret.js';

interface ClientReferences {
  readonly account: Account;
  readonly modules: readonly Module[];
  readonly accessTypes: readonly AccessTypeSummary[];
  /** What these allow, where one is added. */
  readonly permissions: PermissionsById;
}
interface ClientChange extends ClientReferences {
  readonly before?: Client | undefined;
  readonly after: Client;
}

type Unchanging =
  | 'id'
  | 'accountId'
  | 'version'
  | 'normalizedName'
  | 'nameSkeleton'
  | 'filterBits'
  | 'tokensRevokedAt'
  | 'hold'
  | 'createdAt'
  | 'createdBy'
  | 'updatedAt'
  | 'deletedAt';
type CheckedField = Exclude<keyof Client, Unchanging>;

const scopesOf = (client: Client | undefined, module: Module): string[] | undefined => {
  const grant = client?.modules.find(({ moduleId }) => moduleId === module.id);
  return grant && grantedScopes(module, grant);
};

/** Whether a client has whatever the module comes to have. */
const hasWhole = (client: Client | undefined, module: Module): boolean =>
  client?.modules.some(({ moduleId, scopes }) => moduleId === module.id && scopes === null) ?? false;

const permissionsOf = (client: Client | undefined, permissions: PermissionsById) =>
  client?.accessTypeIds.flatMap((id) => permissions.get(id) ?? []) ?? [];

/** The algorithm that a key is for is no part of which key it is. */
const describeWithoutAlgorithm = ({ alg: _alg, ...key }: PublicKey) => describeKey(key);

const maxModules = 5;

/** Each module of which a client gets more, with how many scopes and which. */
function moduleLines({ before, after, modules }: ClientChange): string[] {
  const grown = modules.flatMap((module) => {
    const [had, has] = [scopesOf(before, module), scopesOf(after, module)];
    const scopes = addedItems(had ?? [], has ?? []);
    const comes = had !== undefined && hasWhole(after, module) && !hasWhole(before, module);
    return has && (!had || scopes.length > 0 || comes) ? [{ module, scopes, isNew: !had, comes }] : [];
  });
  const lines = grown.slice(0, maxModules).map(({ module, scopes, isNew, comes }) => {
    const administrators = module.scopes.filter(
      ({ name, level }) => level === 'ADMINISTRATOR' && scopes.includes(name),
    );
    const number = pluralize(scopes.length, `${isNew ? '' : 'more '}scope`);
    const level = administrators.length > 0 ? `, ${administrators.length} of them administrator scopes` : '';
    const names = scopes.length > 0 ? `: ${summarizeNames(scopes)}` : '';
    const own = module.builtIn ? ' It could act in this account.' : '';
    const later = comes ? ['whatever scopes it comes to have'] : [];
    const what = [...(scopes.length > 0 || isNew ? [`${number}${level}${names}`] : []), ...later].join(', and ');
    return `It could get tokens for ${summarizeNames([module.name])} (${module.key}) with ${what}.${own}`;
  });
  const rest = grown.slice(maxModules);
  if (rest.length === 0) return lines;
  const scopes = rest.reduce((sum, one) => sum + one.scopes.length, 0);
  const names = summarizeNames(rest.map(({ module }) => module.name));
  return [
    ...lines,
    `It could get tokens for ${pluralize(rest.length, 'more module')} with ${pluralize(scopes, 'scope')}: ${names}.`,
  ];
}

/** The origin that codes are sent to; of an app's own scheme the scheme (RFC 8252 §7.1). */
const hostOf = (uri: string): string => {
  const { protocol, host } = new URL(uri);
  return host ? `${protocol === 'http:' ? 'http://' : ''}${host}` : protocol;
};

function redirectLines({ before, after }: ClientChange): string[] {
  const held = before?.redirectUris ?? [];
  const hosts = new Set(held.map(hostOf));
  const uris = addedItems(held, after.redirectUris);
  const isNewHost = (uri: string) => !hosts.has(hostOf(uri));
  const newHosts = [...new Set(uris.filter(isNewHost).map(hostOf))];
  const paths = uris.filter((uri) => !isNewHost(uri));
  return [
    ...(newHosts.length > 0
      ? [
          `People would be sent to ${newHosts.length === 1 ? 'a new host' : `${newHosts.length} new hosts`}: ${summarizeNames(newHosts)}.`,
        ]
      : []),
    ...(paths.length > 0
      ? [`People would be sent to ${pluralize(paths.length, 'new path')} of a known host: ${summarizeNames(paths)}.`]
      : []),
  ];
}

const grantTypeRisks: { readonly [G in GrantType]: string } = {
  CLIENT_CREDENTIALS: 'It could get tokens by itself, with no person present.',
  AUTHORIZATION_CODE: 'It could ask people to act in their name.',
};

/** When the last of these ends, by the day: the hour differs between what was shown and what is made. */
function lastEnd(secrets: readonly Pick<ClientSecretRecord, 'expiresAt'>[]): string {
  const ends = secrets.flatMap(({ expiresAt }) => expiresAt ?? []);
  return ends.length < secrets.length ? 'with no end' : `until ${moment(Math.max(...ends)).slice(0, 10)}`;
}

/** Total by type: a field of a client without a thought of what it lets the client do does not compile. */
const riskChecks: { readonly [F in CheckedField]: RiskCheck<ClientChange> } = {
  modules: moduleLines,
  accessTypeIds: ({ before, after, accessTypes, permissions }) => [
    ...permissionLines('It', permissionsOf(before, permissions), permissionsOf(after, permissions)),
    // APIs decide by the name that a token carries, whatever the table says.
    ...accessTypeLine(addedItems(before?.accessTypeIds ?? [], after.accessTypeIds), accessTypes),
  ],
  redirectUris: redirectLines,
  postLogoutRedirectUris({ before, after }) {
    const uris = addedItems(before?.postLogoutRedirectUris ?? [], after.postLogoutRedirectUris);
    return (
      uris.length > 0 &&
      `After signing out, people could be taken to ${uris.length === 1 ? 'a new address' : `${uris.length} new addresses`}: ${summarizeNames(uris)}.`
    );
  },
  grantTypes: ({ before, after }) =>
    addedItems(before?.grantTypes ?? [], after.grantTypes).map((grantType) => grantTypeRisks[grantType]),
  publicKeys({ before, after }) {
    const changed = addedItems(before?.publicKeys.map(describeKey) ?? [], after.publicKeys.map(describeKey));
    const had = before?.publicKeys.map(describeWithoutAlgorithm) ?? [];
    const more = addedItems(had, after.publicKeys.map(describeWithoutAlgorithm));
    const otherwise = after.publicKeys
      .filter((key) => changed.includes(describeKey(key)) && had.includes(describeWithoutAlgorithm(key)))
      .map(describeKey);
    const lines = [
      more.length > 0 &&
        `Anybody who holds ${more.length === 1 ? 'a new key' : `one of ${more.length} new keys`} could get its tokens: ${summarizeNames(more)}.`,
      otherwise.length > 0 &&
        `Its assertions could be signed by another algorithm than before: ${summarizeNames(otherwise)}.`,
    ];
    return lines.filter((line) => line !== false);
  },
  secrets({ before, after }) {
    const had = before?.secrets.map(({ id }) => id) ?? [];
    const fresh = after.secrets.filter(({ id }) => !had.includes(id));
    const ending = after.secrets.filter(({ replacedBy }) => fresh.some(({ id }) => id === replacedBy));
    const goesOn = ending.length > 0 ? ' What it replaces goes on for a while.' : '';
    const endedAt = new Map(before?.secrets.map(({ id, expiresAt }) => [id, expiresAt ?? Infinity]));
    const longer = after.secrets.filter(({ id, expiresAt }) => (expiresAt ?? Infinity) > (endedAt.get(id) ?? Infinity));
    const lines = [
      fresh.length > 0 &&
        `Anybody who holds ${pluralize(fresh.length, 'new secret')} could get its tokens, ${lastEnd(fresh)}.${goesOn}`,
      longer.length > 0 &&
        `Anybody who holds ${summarizeNames(longer.map(({ hint }) => hint))} could get its tokens for longer, ${lastEnd(longer)}.`,
    ];
    return lines.filter((line) => line !== false);
  },
  accessTokenLifetime({ before, after: { accessTokenLifetime: seconds } }) {
    if (!before) return `Its tokens would live for ${formatDuration(seconds)}.`;
    const had = before.accessTokenLifetime;
    return seconds > had && `Its tokens would live longer: ${formatDuration(seconds)}, before ${formatDuration(had)}.`;
  },
  type({ before, after }) {
    if (before?.type === after.type) return undefined;
    if (after.type === 'CONFIDENTIAL') return before && 'It could be given secrets.';
    const anybody = 'nybody who knows its id could ask people for consent in its name.';
    return before ? `Its secrets are removed for good, and a${anybody}` : `A${anybody}`;
  },
  environment({ before, after, account }) {
    if (!before) return `Its tokens would be for ${summarizeNames([after.environment])}.`;
    if (before.environment === after.environment) return undefined;
    const { on, scope } = account.settings.multiAdmin;
    const leaves = before.environment === 'production' && on && scope === 'PRODUCTION';
    const free = leaves ? ' Its changes would no longer wait for a second admin.' : '';
    return `It would move to ${summarizeNames([after.environment])}, and its tokens with it.${free}`;
  },
  enabled({ before, after, modules }) {
    if (before?.enabled !== false || !after.enabled) return undefined;
    const scopes = modules.flatMap((module) => scopesOf(after, module) ?? []);
    return `It could get tokens again, with ${pluralize(scopes.length, 'scope')} and ${pluralize(after.accessTypeIds.length, 'access type')}.`;
  },
  allowedIpRanges: ({ before, after }) =>
    before && wideningLine('It could come', before.allowedIpRanges, after.allowedIpRanges),
  // Each of our algorithms is as good as the others, and whoever gets an ID token may ask userinfo.
  idTokenSignedResponseAlg: noRisk,
  userinfoInIdToken: noRisk,
  name: noRisk,
  description: noRisk,
  ownerName: noRisk,
  ownerEmail: ({ before, after }) =>
    before?.ownerEmail !== after.ownerEmail &&
    after.ownerEmail !== '' &&
    `Notices would go to ${before ? 'another' : 'its'} owner: ${summarizeNames([after.ownerEmail])}.`,
  ownerPhone: noRisk,
  managedClients: ({ before, after, modules }) =>
    before !== undefined &&
    modules.some((module) => module.builtIn && scopesOf(after, module)) &&
    managesMore(before.managedClients, after.managedClients) &&
    `It could manage more clients than before: ${managedInWords(after.managedClients)}.`,
  // Programs of the account's own find it by these; Countersign decides nothing by them.
  reference: noRisk,
  labels: noRisk,
};

function accessTypeLine(ids: readonly string[], accessTypes: readonly AccessTypeSummary[]): string[] {
  const names = accessTypes.filter(({ id }) => ids.includes(id)).map(({ name }) => name);
  return names.length > 0
    ? [`Its tokens would carry ${pluralize(names.length, 'more access type')}: ${summarizeNames(names)}.`]
    : [];
}

/** What a new or changed client could do that it cannot yet. */
export const clientRisks = (before: Client | undefined, after: Client, has: ClientReferences): Risk[] =>
  checkRisks(riskChecks, { before, after, ...has });

/** What several clients could do again. */
export function enablingRisks(
  clients: readonly { readonly name: string; readonly id: string; readonly environment: string }[],
): Risk[] {
  const production = clients.filter(({ environment }) => environment === 'production').length;
  const names = summarizeNames(clients.map(({ id, name }) => `${name} (${id})`));
  const where = production > 0 ? `, ${production} of them in production` : '';
  return [
    { code: 'enabled', message: `${pluralize(clients.length, 'client')} could get tokens again${where}: ${names}.` },
  ];
}
