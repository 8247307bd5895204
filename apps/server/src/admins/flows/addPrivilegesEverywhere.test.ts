import { partsOfPrivilege, privileges } from '@countersign/schema';
import { afterAll, expect, test } from 'vitest';
import { sealUnder } from '../../kernel/seal.js';
import { scopeNames } from '../../modules/model/scopeNames.js';
import { freshDatabase, openStore } from '../../store/testing/freshDatabase.js';
import { runSql } from '../../store/testing/runSql.js';
import { addClient } from '../../testing/clientCalls.js';
import { managementModuleId } from '../../testing/managementApp.js';
import { startServer } from '../../testing/server.js';
import { addPrivilegesEverywhere } from './addPrivilegesEverywhere.js';

const database = await freshDatabase();
const server = await startServer({ store: await openStore(database) });
afterAll(server.close);
await server.makeAccount('acc_one', ['ada@example.com', 'ben@example.com', 'cy@example.com']);
await server.makeAccount('acc_two', ['eve@example.com']);
const [newest] = privileges.slice(-1) as ['ADMINISTER_ACCOUNT'];
const older = privileges.filter((privilege) => privilege !== newest);

const newestScopes: readonly string[] = partsOfPrivilege(newest);

const ada = await server.signIn('ada@example.com');
const program = await addClient(ada, {
  modules: [{ moduleId: await managementModuleId(ada), administrator: true }],
});
await server.restrict('acc_one', 'cy@example.com', ['VIEW_AUDIT', 'MANAGE_CLIENTS']);

/** As the version before the newest privilege left it. */
async function forgetNewest(): Promise<void> {
  const scopes = (
    (await server.store.within('acc_one').modules.all()).find(({ builtIn }) => builtIn)?.scopes ?? []
  ).filter(({ name }) => !newestScopes.includes(name));
  const { standardScopes, administratorScopes } = scopeNames(scopes);
  await runSql(
    database,
    `update modules set scopes = '${JSON.stringify(scopes)}', standard_scopes = '${standardScopes}',
       administrator_scopes = '${administratorScopes}' where built_in;
     update admins set privileges = '${JSON.stringify(older)}' where cast(privileges as text) like '%${newest}%';`,
  );
}

/** What a server does with the database before it listens. */
const start = () =>
  addPrivilegesEverywhere({ store: server.store, seal: sealUnder(server.encryptionKey), now: server.now });

const privilegesIn = async () => {
  const { data } = await ada.query('{ admins { nodes { name privileges } } }');
  return Object.fromEntries(
    data.admins.nodes.map(({ name, privileges: held }: { name: string; privileges: string[] }) => [name, held]),
  );
};
const everything = expect.arrayContaining([...privileges]);

async function scopesOfProgram(): Promise<string[]> {
  const body = new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: program.id,
    client_secret: program.secret,
  });
  const answer = await fetch(`${server.url}/oauth/token`, { method: 'POST', body });
  return ((await answer.json()) as { scope: string }).scope.split(' ');
}

test('a privilege that comes with a newer version reaches those who held every other one', async () => {
  await forgetNewest();
  const { data } = await ada.query('{ account { version } admins { nodes { id name version } } }');
  const rename = () => ada.change('updateAccountSettings', { expectedVersion: data.account.version, name: 'New' }, '');
  const [ben] = data.admins.nodes.filter(({ name }: { name: string }) => name === 'ben');
  const grant = { id: ben.id, expectedVersion: ben.version, privileges };
  // The lock that it opens: nobody has it, and nobody can grant it.
  await expect(rename()).rejects.toMatchObject({ code: 'FORBIDDEN' });
  await expect(ada.change('updateAdmin', grant, '')).rejects.toMatchObject({ code: 'FORBIDDEN' });
  expect(await scopesOfProgram()).not.toEqual(expect.arrayContaining([...newestScopes]));

  // Of several servers that start at once, one does it.
  await Promise.all([start(), start(), start()]);
  expect(await privilegesIn()).toEqual({ ada: everything, ben: everything, cy: ['VIEW_AUDIT', 'MANAGE_CLIENTS'] });
  await rename();
  expect(await scopesOfProgram()).toEqual(expect.arrayContaining([...newestScopes]));
  const eve = await server.signIn('eve@example.com');
  expect((await eve.query('{ viewer { privileges } }')).data.viewer.privileges).toEqual(everything);

  const entries = await server.store
    .within('acc_one')
    .audit.page({ action: 'addPrivileges' }, { limit: 10, backwards: false });
  expect(
    entries.items.map(({ actor, subject, changes }) => [actor.name, subject.name, changes.map((c) => c.field)]),
  ).toEqual(
    expect.arrayContaining([
      ['Countersign', 'Countersign management', ['scopes']],
      ['Countersign', 'ada', ['privileges']],
      ['Countersign', 'ben', ['privileges']],
    ]),
  );
  expect(entries.items).toHaveLength(3);
});

test('what an admin takes away afterwards stays taken, however often a server starts', async () => {
  await server.restrict('acc_one', 'ben@example.com', older);
  await start();
  expect(await privilegesIn()).toMatchObject({ ada: everything, ben: older });
});
