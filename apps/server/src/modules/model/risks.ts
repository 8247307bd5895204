import {
  addedItems,
  checkRisks,
  clientsText,
  countedClients,
  noRisk,
  pluralize,
  type Risk,
  type RiskCheck,
  summarizeNames,
} from '../../changes/model/risk.js';
import { grantedScopes } from './grantedScopes.js';
import type { Grantees } from './grantees.js';
import type { Module, unpublished } from './module.js';
import type { ScopeNames } from './scopeNames.js';

interface ModuleChange {
  readonly before?: Module | undefined;
  readonly after: Module;
  readonly grantees: Grantees;
  /** The clients that are to be its resource servers. */
  readonly clients: readonly { readonly id: string; readonly name: string }[];
}

// The row repeats the names of the scopes, for the token path.
type UncheckedField =
  | 'id'
  | 'accountId'
  | 'version'
  | 'createdAt'
  | 'builtIn'
  | keyof ScopeNames
  | keyof typeof unpublished;
type CheckedField = Exclude<keyof Module, UncheckedField>;

/** What a client gets that names no scopes. */
const gained = ({ before, after }: ModuleChange, administrator: boolean): string[] => {
  const whole = { administrator, scopes: null };
  return addedItems(before ? grantedScopes(before, whole) : [], grantedScopes(after, whole));
};

/** Total by type: a field of a module without a risk check does not compile. */
const riskChecks: { readonly [F in CheckedField]: RiskCheck<ModuleChange> } = {
  scopes(change) {
    const { whole, administrators } = change.grantees;
    const [standard, administrator] = [gained(change, false), gained(change, true)];
    const lowered = standard.filter((scope) => !administrator.includes(scope));
    const line = (clients: number | null, scopes: readonly string[], kind: string): Omit<Risk, 'code'>[] => {
      const who = clients === null ? `Every client that has all of its ${kind}s` : clientsText(clients);
      const message = `${who} could now get ${pluralize(scopes.length, `more ${kind}`)}: ${summarizeNames(scopes)}.`;
      return scopes.length > 0 ? [{ message, ...(clients !== null && { clients }) }] : [];
    };
    return [
      ...line(whole, addedItems(lowered, standard), 'scope'),
      // Clients with the administrator scopes already had these.
      ...line(
        whole === null || whole > countedClients ? whole : whole - (administrators ?? 0),
        lowered,
        'administrator scope, as a standard one',
      ),
      ...line(administrators, addedItems(standard, administrator), 'administrator scope'),
    ];
  },
  audience: ({ before, after, grantees: { all: clients } }) =>
    before &&
    before.audience !== after.audience && [
      {
        message: `Tokens of ${clientsOf(clients)} would open another API: ${summarizeNames([after.audience])}.`,
        clients,
      },
    ],
  accessTokenFormat: ({ before, after }) =>
    before?.accessTokenFormat === 'OPAQUE' &&
    after.accessTokenFormat === 'JWT' &&
    'Its tokens would no longer be asked about: one that was revoked goes on until its end.',
  resourceServerIds({ before, after, clients }) {
    const more = addedItems(before?.resourceServerIds ?? [], after.resourceServerIds);
    const names = more.map((id) => `${clients.find((client) => client.id === id)?.name ?? 'a client'} (${id})`);
    return (
      more.length > 0 &&
      `${pluralize(more.length, 'more client')} could look into the tokens of this module: ${summarizeNames(names)}.`
    );
  },
  // Each of the three is as strong as the others, for as long as the keys live.
  signingAlgorithm: noRisk,
  key: noRisk,
  name: noRisk,
  description: noRisk,
};

const clientsOf = (count: number) => (count === 0 ? 'clients that are given it' : clientsText(count).toLowerCase());

/** The risks of a new or changed module: abilities that clients do not have yet. */
export const moduleRisks = (change: ModuleChange): Risk[] => checkRisks(riskChecks, change);
