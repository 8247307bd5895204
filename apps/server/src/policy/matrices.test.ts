import {
  accountScopes,
  allPrivileges,
  commandNames,
  limitableScopes,
  type ManagementScope,
  managementScopesAmong,
  type Privilege,
  presets,
  privileges,
} from '@countersign/schema';
import { describe, expect, test } from 'vitest';
import {
  type Actor,
  type AdminActor,
  type ClientActor,
  operator,
  type SupportActor,
  service,
} from '../kernel/actor.js';
import { graphqlSchema } from '../transport/graphqlServer/schema.js';
import { obstacle } from './authorize.js';
import { type Commands, commands } from './commands.js';
import { authorizeRead } from './readRules.js';
import { type AnyRule, isForOne } from './row.js';
import { lacksStepUp } from './stepUp.js';

const admin = (held: readonly Privilege[]): AdminActor => ({
  kind: 'admin',
  id: 'adm',
  version: 1,
  name: 'Ada',
  accountId: 'acc',
  personId: 'per',
  privileges: held,
  secondFactorAt: null,
  provedFor: null,
  secondFactors: ['TOTP'],
});
const machine = (held: readonly ManagementScope[]): ClientActor => ({
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

/** With all that it may have beside its limit. */
const limited: ClientActor = {
  ...machine(limitableScopes),
  managedClients: { environments: ['uat'], label: null, ownClients: false },
};

const support: SupportActor = {
  kind: 'support',
  id: 'sup',
  name: 'Vera',
  accountId: 'acc',
  endsAt: 1,
  privileges: ['VIEW_AUDIT'],
  seat: admin(allPrivileges),
};
const everyScope = managementScopesAmong(Object.keys(accountScopes));

/** Every preset, everything but one privilege, and those who are no admins. */
const actors: readonly (readonly [string, Actor])[] = [
  ...Object.entries(presets).map(([name, held]) => [name, admin(held)] as const),
  ...privileges.map((lacking) => [`all but ${lacking}`, admin(privileges.filter((each) => each !== lacking))] as const),
  ['machine, all scopes', machine(everyScope)],
  ['machine, some clients', limited],
  ['machine, no scope', machine([])],
  ['support, door open', support],
  ['holder of a link', { kind: 'recipient', id: 'ho', name: 'Whoever', accountId: 'acc' }],
  ['operator', operator],
  ['service', service],
];

function withConditions(rule: AnyRule, hold: boolean): AnyRule {
  if (isForOne(rule)) return rule;
  const also = rule.also?.map((each) => ({ ...each, when: () => hold }));
  return {
    ...rule,
    ...(also && { also }),
    ...(rule.handsOut && { handsOut: () => (hold ? everyScope : []) }),
    ...(rule.makesCredential && { makesCredential: () => hold }),
    ...(typeof rule.stepUp === 'function' && { stepUp: () => hold }),
    ...(rule.ownProof && { ownProof: () => (hold ? 'this' : undefined) }),
  };
}

/** Each in an account that is not the vendor's; vendorMatrix.test.ts has those who are in it. */
const asked = { input: {}, loaded: {}, account: { kind: 'CUSTOMER' as const } };

/** yes: whatever it is done to; some: unless a condition of the table holds; proof: only after a second factor, some proof: when a condition holds. */
function cell(rule: AnyRule, actor: Actor): string {
  if (obstacle(withConditions(rule, false), actor, asked) !== undefined) return '-';
  const always = obstacle(withConditions(rule, true), actor, asked) === undefined;
  const [proof, someProof] = [false, true].map((hold) => lacksStepUp(withConditions(rule, hold), actor, 0));
  return `${always ? 'yes' : 'some'}${proof ? ', proof' : someProof ? ', some proof' : ''}`;
}

function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]) => row.map((text, column) => text.padEnd(widths[column] ?? 0)).join(' | ');
  return `${rows.map((row) => line(row).trimEnd()).join('\n')}\n`;
}

const fields = async () => Object.keys((await graphqlSchema()).getQueryType()?.getFields() ?? {}).sort();

describe('who may do what', () => {
  test('is the matrix that was reviewed', async () => {
    const head = ['', ...actors.map(([name]) => name)];
    const rows = commandNames.map((name) => [name, ...actors.map(([, actor]) => cell(commands[name], actor))]);
    await expect(table([head, ...rows])).toMatchFileSnapshot('commands.matrix.txt');
  });

  test('a command without a row does not compile', () => {
    const { signOut: _left, ...others } = commands;
    // @ts-expect-error the row of signOut is missing
    const lacking: Commands = others;
    expect(Object.keys(lacking)).not.toContain('signOut');
  });

  test('what no machine may ever do is what concerns people: themselves, and approving', () => {
    const closed = commandNames.filter(
      (name) =>
        !isForOne(commands[name]) &&
        commands[name].who !== 'vendor' &&
        cell(commands[name], machine(everyScope)) === '-',
    );
    expect(closed).toEqual(commandNames.filter((name) => commands[name].who === 'person'));
    expect(closed).toContain('approveChangeRequest');
  });

  test('a machine passes no step-up, unless the account lets machines do without', () => {
    const tool = machine(everyScope);
    expect(lacksStepUp(commands.rotateClientSecret, tool, 0)).toBe(true);
    expect(lacksStepUp(commands.rotateClientSecret, { ...tool, managedClients: null, maySkipStepUp: true }, 0)).toBe(
      false,
    );
  });
});

describe('who may read what', () => {
  test('is the matrix that was reviewed', async () => {
    const readers = actors.filter(
      (entry): entry is readonly [string, AdminActor | ClientActor | SupportActor] =>
        entry[1].kind === 'admin' || entry[1].kind === 'client' || entry[1].kind === 'support',
    );
    const may = (field: string, actor: Actor) => {
      try {
        authorizeRead(field, actor);
        return 'yes';
      } catch {
        return '-';
      }
    };
    const rows = (await fields()).map((field) => [field, ...readers.map(([, actor]) => may(field, actor))]);
    await expect(table([['', ...readers.map(([name]) => name)], ...rows])).toMatchFileSnapshot('queries.matrix.txt');
  });

  test('what no row names is refused', () => {
    expect(() => authorizeRead('everything', admin(privileges))).toThrow();
    expect(() => authorizeRead('constructor', admin(privileges))).toThrow();
  });
});
