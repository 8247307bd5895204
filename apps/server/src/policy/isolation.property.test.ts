import { type Privilege, privileges } from '@countersign/schema';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Admin } from '../admins/model/admin.js';
import { anyOperation } from '../testing/anyOperation.js';
import { type Browser, type RunningServer, startServer } from '../testing/server.js';
import { graphqlSchema } from '../transport/graphqlServer/schema.js';

/** `STORIES=100 pnpm vitest run isolation.property` tells as many. */
const runs = Number(process.env.STORIES ?? 2);

let server: RunningServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

/** Whose session would end, or look elsewhere, in the middle of things; each has tests of its own. */
const leaving = ['switchAccount', 'revokeSession', 'removeTotp', 'removePasskey'];

interface Actor {
  readonly accountId: string;
  readonly email: string;
  readonly browser: Browser;
}

const everyone = { limit: 100, backwards: false };

/** Everything of an account that anybody could see or change, from the database itself. */
async function stateOf(accountId: string) {
  const reads = server.store.within(accountId);
  const [account, admins, clients, modules, accessTypes, changes] = await Promise.all([
    reads.account(),
    reads.admins.page(everyone),
    reads.clients.page({}, 'NAME_ASC', everyone),
    reads.modules.page(everyone),
    reads.accessTypes.page(everyone),
    reads.changes.page({}, true, everyone, server.now()),
  ]);
  const ids = [admins, clients, modules, accessTypes, changes].flatMap(({ items }) => items.map(({ id }) => id));
  const secrets = await reads.clients.secretsOf(clients.items.map(({ id }) => id));
  return { ids, admins: admins.items, all: { account, admins, clients, modules, accessTypes, changes, secrets } };
}

const held = (admins: readonly Admin[], id: string): readonly Privilege[] =>
  admins.filter((admin) => admin.id === id && admin.enabled).flatMap((admin) => admin.privileges);

interface Operation {
  readonly name: string;
  readonly text: string;
  readonly variables: Record<string, unknown>;
}

const attempt = (name: string, input: object): Operation => ({
  name,
  text: `mutation($input: ${name[0]?.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { outcome } }`,
  variables: { input },
});

const raise = ({ id, version }: Admin, to: readonly Privilege[]) =>
  attempt('updateAdmin', { id, expectedVersion: version, privileges: to });

const called = (name: string, admins: readonly Admin[]): Admin => {
  const found = admins.find(({ email }) => email.startsWith(`${name}@`));
  if (!found) throw new Error(`There is no ${name}.`);
  return found;
};

/** Every way by which somebody who manages users, and lacks something, could come to more, or bring another to it. */
const waysToMore: readonly ((admins: readonly Admin[]) => Operation)[] = [
  (admins) => raise(called('two', admins), privileges),
  (admins) => raise(called('one', admins), privileges),
  () => attempt('inviteAdmin', { email: 'accomplice@example.com', name: 'Accomplice', privileges }),
  (admins) => {
    const { id, version } = called('gone', admins);
    return attempt('enableAdmin', { id, expectedVersion: version });
  },
];

/** What the account's administrator may do. */
const accepted: typeof waysToMore = [
  (admins) => raise(called('three', admins), ['VIEW_AUDIT']),
  (admins) => raise(called('three', admins), []),
];

/** Any admin as they are now, with any privileges. */
const anyRaise = (draw: fc.GeneratorValue, admins: readonly Admin[]) =>
  raise(draw(fc.constantFrom, ...admins), draw(fc.subarray, [...privileges]));

/**
 * Makes an account whose administrator gives three others any privileges at all, the first of them so that they manage
 * users and lack something, shuts out one who holds everything, and has things to aim at.
 */
async function settle(accountId: string, draw: fc.GeneratorValue): Promise<Actor[]> {
  const names = ['root', 'one', 'two', 'three'].map((name) => `${name}@${accountId}.example`);
  await server.makeAccount(accountId, [...names, `gone@${accountId}.example`]);
  const actors: Actor[] = [];
  for (const email of names) actors.push({ accountId, email, browser: await server.signIn(email) });
  const [root, ...others] = actors;
  const { admins } = await stateOf(accountId);
  for (const [index, { email }] of others.entries()) {
    const { id, version } = admins.find((admin) => admin.email === email) ?? { id: '', version: 0 };
    const drawn = draw(fc.subarray, [...privileges]);
    const lacking = draw(fc.constantFrom, ...privileges.filter((each) => each !== 'MANAGE_USERS'));
    const given =
      index > 0
        ? drawn
        : privileges.filter((each) => each === 'MANAGE_USERS' || (each !== lacking && drawn.includes(each)));
    await root?.browser.change('updateAdmin', { id, expectedVersion: version, privileges: given }, 'admin { id }');
  }
  await root?.browser.change('disableAdmin', { id: called('gone', admins).id }, 'admin { id }');
  const { data } = (await root?.browser.query('{ modules { nodes { id key } } }')) ?? { data: undefined };
  const management = data.modules.nodes[0].id;
  const client = { grantTypes: ['CLIENT_CREDENTIALS'], owner: { email: 'o@example.com' } };
  await root?.browser.change('createClient', { ...client, name: 'Plain' }, 'client { id }');
  const tool = { ...client, name: 'Tool', modules: [{ moduleId: management, administrator: true }] };
  await root?.browser.change('createClient', tool, 'client { id }');
  return actors;
}

test('nobody sees or changes what is not theirs, and nobody holds what nobody gave them', async () => {
  const schema = await graphqlSchema();
  let run = 0;
  let applied = 0;
  await fc.assert(
    fc.asyncProperty(fc.gen(), async (draw) => {
      run++;
      const accounts = [`left${run}`, `right${run}`] as const;
      const actors = [...(await settle(accounts[0], draw)), ...(await settle(accounts[1], draw))];
      // How both are, as read after the step before.
      const known = await Promise.all([stateOf(accounts[0]), stateOf(accounts[1])]);
      const planned = [
        ...actors
          .filter(({ email }) => email.startsWith('one@'))
          .flatMap((actor) => waysToMore.map((way) => ({ actor, way }))),
        // Random arguments are mostly refused; these are not.
        ...actors
          .filter(({ email }) => email.startsWith('root@'))
          .flatMap((actor) => accepted.map((way) => ({ actor, way }))),
      ];
      for (let step = 0; step < 70; step++) {
        const { actor, way } = planned[step] ?? { actor: draw(fc.constantFrom, ...actors), way: undefined };
        const [own, other] = actor.accountId === accounts[0] ? ([0, 1] as const) : ([1, 0] as const);
        const [mine, theirs] = [known[own], known[other]];
        const pool = {
          ids: [...mine.ids, ...theirs.ids, 'nobody'],
          texts: ['Plain', 'production', 'https://api.example.com/x', 'x.read', `new${step}@example.com`, ''],
        };
        const { name, text, variables } =
          way?.(mine.admins) ??
          (draw(fc.nat, { max: 5 }) === 0 ? anyRaise(draw, mine.admins) : anyOperation(schema, draw, pool, leaving));
        const answer = await actor.browser.query(text, variables);
        if (answer.data?.[name]) applied++;

        const told = JSON.stringify(answer.data ?? null);
        for (const id of theirs.ids) expect(told.includes(id), `${name} told ${id} of another account`).toBe(false);
        // A refusal may name what its asker named: that it is not there, whoever's it is.
        const refused = JSON.stringify(answer.errors ?? []);
        const untold = theirs.ids.filter((id) => !JSON.stringify(variables).includes(id));
        for (const id of untold) expect(refused.includes(id), `${name} refused with ${id} of another`).toBe(false);
        const [after, theirsAfter] = await Promise.all([stateOf(accounts[own]), stateOf(accounts[other])]);
        known[own] = after;
        expect(theirsAfter.all, `${name} changed another account`).toEqual(theirs.all);
        expect(
          answer.errors?.map((error: { extensions: { code: string } }) => error.extensions.code) ?? [],
        ).not.toContain('INTERNAL');

        const asker = mine.admins.find(({ email }) => email === actor.email);
        const giver = asker ? held(mine.admins, asker.id) : [];
        for (const admin of after.admins) {
          const gained = held(after.admins, admin.id).filter((each) => !held(mine.admins, admin.id).includes(each));
          if (gained.length === 0) continue;
          expect(['inviteAdmin', 'updateAdmin', 'enableAdmin']).toContain(name);
          expect(giver, `${name} gave what its asker lacks`).toEqual(
            expect.arrayContaining(['MANAGE_USERS', ...gained]),
          );
          expect(admin.id, 'nobody raises themselves').not.toBe(asker?.id);
        }
        const whole = after.admins.filter(
          ({ enabled, acceptedAt, privileges: all }) =>
            enabled && acceptedAt !== null && all.length === privileges.length,
        );
        expect(whole.length, 'somebody may always do everything').toBeGreaterThan(0);
      }
    }),
    // A shrunk run would take as long again; the seed that is printed repeats this one.
    { numRuns: runs, endOnFailure: true },
  );
  // Were all of it refused, nothing would have been tried.
  expect(applied).toBeGreaterThan(4);
}, 3_600_000);
