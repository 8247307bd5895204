import {
  allPrivileges,
  commandNames,
  keysOf,
  type ManagementScope,
  type Privilege,
  privileges,
  vendorPrivileges,
} from '@countersign/schema';
import { describe, expect, test } from 'vitest';
import { newAccount } from '../accounts/model/account.js';
import type { AdminActor, ClientActor } from '../kernel/actor.js';
import { requireVendor } from '../model/vendorAccount.js';
import { graphqlSchema } from '../transport/graphqlServer/schema.js';
import { obstacle } from './authorize.js';
import { commands } from './commands.js';
import { authorizeCustomerRead, customerReadRules } from './customerReadRules.js';
import { readObstacle } from './readRules.js';

const admin = (held: readonly Privilege[]): AdminActor => ({
  kind: 'admin',
  id: 'adm',
  version: 1,
  name: 'Vera',
  accountId: 'acc',
  personId: 'per',
  privileges: held,
  secondFactorAt: null,
  provedFor: null,
  secondFactors: [],
});
const tool = (held: readonly ManagementScope[]): ClientActor => ({
  kind: 'client',
  id: 'cl',
  version: 1,
  name: 'Tool',
  accountId: 'acc',
  onBehalfOf: null,
  scopes: held,
  managedClients: null,
  maySkipStepUp: false,
});

/** In the vendor's account each of its privileges alone, and all; and those who have them where they do not exist. */
const actors: readonly (readonly [string, AdminActor | ClientActor, 'VENDOR' | 'CUSTOMER'])[] = [
  ...vendorPrivileges.map((one) => [one, admin([one]), 'VENDOR'] as const),
  ['vendor, all', admin(allPrivileges), 'VENDOR'],
  ['vendor, only an account’s', admin(privileges), 'VENDOR'],
  ['tool, reads accounts', tool(['countersign:accounts:read']), 'VENDOR'],
  ['tool, accounts', tool(['countersign:accounts:write']), 'VENDOR'],
  ['customer, all and the vendor’s', admin(allPrivileges), 'CUSTOMER'],
];

const table = (rows: readonly (readonly string[])[]): string =>
  `${rows
    .map((row) =>
      row
        .map((text, index) => text.padEnd(index === 0 ? 30 : 20))
        .join(' ')
        .trimEnd(),
    )
    .join('\n')}\n`;

/** The reads across accounts are behind the door, which opens to the vendor's account alone. */
const entersBy = (kind: 'VENDOR' | 'CUSTOMER') =>
  requireVendor(newAccount({ id: 'acc', name: 'Account', environments: [], kind }, 0));

const across = [
  'customers',
  'customer',
  'findClient',
  'findPerson',
  'clientsInTrouble',
  'supportAccessesOfCustomers',
  'factorResetsOfCustomers',
];
const isAcrossAccounts = (query: string) => across.includes(query);

const may = (held: boolean) => (held ? 'yes' : '-');

function isAllowed(attempt: () => void): boolean {
  try {
    attempt();
    return true;
  } catch {
    return false;
  }
}

describe('who may do what across accounts', () => {
  test('is the matrix that was reviewed', async () => {
    const vendors = commandNames.filter((name) => commands[name].who === 'vendor');
    const ofAccounts = Object.keys((await graphqlSchema()).getQueryType()?.getFields() ?? {}).sort();
    const rows = [
      ['', ...actors.map(([name]) => name)],
      ...vendors.map((name) => [
        name,
        ...actors.map(([, actor, kind]) =>
          may(obstacle(commands[name], actor, { input: {}, loaded: {}, account: { kind } }) === undefined),
        ),
      ]),
      ...ofAccounts.map((name) => [
        `query ${name}`,
        ...actors.map(([, actor, kind]) =>
          may(readObstacle(name, actor) === undefined && (!isAcrossAccounts(name) || isAllowed(() => entersBy(kind)))),
        ),
      ]),
      ...keysOf(customerReadRules).map((name) => [
        `across ${name}`,
        ...actors.map(([, actor, kind]) =>
          may(
            isAllowed(() => {
              entersBy(kind);
              authorizeCustomerRead(name, actor);
            }),
          ),
        ),
      ]),
    ];
    await expect(table(rows)).toMatchFileSnapshot('vendor.matrix.txt');
  });

  test('a privilege of the vendor’s lets nobody do what an account’s own privileges do', () => {
    const others = commandNames.filter((name) => !['vendor', 'person'].includes(commands[name].who));
    const asked = { input: {}, loaded: {}, account: { kind: 'VENDOR' as const } };
    const open = others.filter((name) => {
      const rule = commands[name];
      return (
        'needs' in rule &&
        (rule.needs ?? []).length > 0 &&
        obstacle({ ...rule, also: [], handsOut: () => [] }, admin(vendorPrivileges), asked) === undefined
      );
    });
    expect(open).toEqual([]);
  });
});
