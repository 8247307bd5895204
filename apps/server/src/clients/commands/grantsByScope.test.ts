import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addClient, choose, type ShownClient } from '../../testing/clientCalls.js';
import { type Browser, type RunningServer, startServer } from '../../testing/server.js';

let server: RunningServer;
let ada: Browser;
let payroll: string;

const read = { name: 'pay.read' };
const write = { name: 'pay.write' };
const close = { name: 'pay.close', level: 'ADMINISTRATOR' };
const all = [read, write, close];

const makeModule = async (key: string, scopes: object[]): Promise<string> => {
  const input = { key, name: `Module ${key}`, audience: `https://api.example.com/${key}`, scopes };
  return (await ada.change('createModule', input, 'module { id }')).module.id;
};
const setScopes = async (id: string, scopes: object[], shown = 'module { version }') => {
  const { data } = await ada.query('query ($id: ID!) { module(id: $id) { version } }', { id });
  return ada.change('updateModule', { id, expectedVersion: data.module.version, scopes }, shown);
};
const grant = ({ id, version }: Pick<ShownClient, 'id' | 'version'>, modules: object[]) =>
  ada.change('updateClient', { id, expectedVersion: version, modules }, 'client { id version scopes }');

/** The scopes of a token that was asked for without naming any. */
async function scopesOf({ id, secret }: ShownClient): Promise<string[]> {
  const form = { grant_type: 'client_credentials', client_id: id, client_secret: secret };
  const answer = await fetch(`${server.url}/oauth/token`, { method: 'POST', body: new URLSearchParams(form) });
  const { scope } = (await answer.json()) as { scope?: string };
  return scope?.split(' ') ?? [];
}
const faultAt = (path: (string | number)[], said: RegExp) => ({
  code: 'INVALID_INPUT',
  issues: [{ path, message: expect.stringMatching(said) }],
});

beforeAll(async () => {
  server = await startServer();
  await server.makeAccount('acc_one', ['ada@example.com']);
  ada = await server.signIn('ada@example.com');
  payroll = await makeModule('pay', all);
  await choose(ada, { typedConfirmation: false, machinesMaySkipStepUp: true });
});
afterAll(() => server.close());

describe('A client that is granted scopes by name', () => {
  test('gets tokens with these and no others, on both levels, and it is shown which', async () => {
    const one = await addClient(ada, { modules: [{ moduleId: payroll, scopes: ['pay.write'] }] });
    expect(await scopesOf(one)).toEqual(['pay.write']);
    const modules = [{ moduleId: payroll, administrator: true, scopes: ['pay.close', 'pay.read'] }];
    const two = await addClient(ada, { modules });
    expect(await scopesOf(two)).toEqual(['pay.close', 'pay.read']);
    const shown = 'scopes modules { administrator scopes module { key } }';
    const { data } = await ada.query(`query ($id: ID!) { client(id: $id) { ${shown} } }`, { id: two.id });
    expect(data.client).toEqual({
      scopes: ['pay.read', 'pay.close'],
      modules: [{ administrator: true, scopes: ['pay.close', 'pay.read'], module: { key: 'pay' } }],
    });
  });

  test('may ask for each of them, and for no other', async () => {
    const { id, secret } = await addClient(ada, { modules: [{ moduleId: payroll, scopes: ['pay.write'] }] });
    const ask = async (scope: string) => {
      const form = { grant_type: 'client_credentials', client_id: id, client_secret: secret, scope };
      const answer = await fetch(`${server.url}/oauth/token`, { method: 'POST', body: new URLSearchParams(form) });
      return (await answer.json()) as object;
    };
    expect(await ask('pay.write')).toMatchObject({ scope: 'pay.write' });
    expect(await ask('pay.read')).toMatchObject({ error: 'invalid_scope' });
  });

  test('keeps them when it is changed and they are left out, and has the whole module by null', async () => {
    const client = await addClient(ada, { modules: [{ moduleId: payroll, scopes: ['pay.write'] }] });
    const same = await grant(client, [{ moduleId: payroll }]);
    expect(same.client).toMatchObject({ version: 1, scopes: ['pay.write'] });
    const whole = await grant(client, [{ moduleId: payroll, scopes: null }]);
    expect(whole.client.scopes).toEqual(['pay.read', 'pay.write']);
    const named = await grant(whole.client, [{ moduleId: payroll, scopes: ['pay.read'] }]);
    expect(named.client.scopes).toEqual(['pay.read']);
    expect(await scopesOf(client)).toEqual(['pay.read']);
  });

  test('is granted none that is not there, none of another level, and never none at all', async () => {
    const refused = (part: object) => expect(addClient(ada, { modules: [{ moduleId: payroll, ...part }] })).rejects;
    await refused({ scopes: ['pay.read', 'pay.none'] }).toMatchObject(
      faultAt(['modules', 0, 'scopes', 1], /Module pay has no scope pay.none/),
    );
    await refused({ scopes: ['pay.close'] }).toMatchObject(
      faultAt(['modules', 0, 'scopes', 0], /pay.close is an administrator scope/),
    );
    await refused({ scopes: [] }).toMatchObject(faultAt(['modules', 0, 'scopes'], /at least one scope/));
    const client = await addClient(ada, {
      modules: [{ moduleId: payroll, administrator: true, scopes: ['pay.close'] }],
    });
    await expect(grant(client, [{ moduleId: payroll, administrator: false }])).rejects.toMatchObject(
      faultAt(['modules', 0, 'scopes', 0], /pay.close is an administrator scope/),
    );
  });

  test('is told of as it grows, each scope on a line of the difference', async () => {
    const { id } = await addClient(ada, { modules: [{ moduleId: payroll, scopes: ['pay.read'] }] });
    const seen = async (expectedVersion: number, scopes: string[] | null) => {
      const input = { id, expectedVersion, modules: [{ moduleId: payroll, scopes }] };
      return ada.change('updateClient', input, 'changes { before after } risks { code message }');
    };
    const [one, both] = ['pay.read of Module pay (pay)', 'pay.write of Module pay (pay)'];
    expect(await seen(1, ['pay.write', 'pay.read'])).toMatchObject({
      changes: [{ before: [one], after: [one, both] }],
      risks: [
        {
          code: 'modules',
          message: 'It could get tokens for Module pay (pay) with 1 more scope: pay.write.',
        },
      ],
    });
    expect(await seen(2, null)).toMatchObject({
      changes: [{ before: [one, both], after: ['Module pay (pay)'] }],
      risks: [
        {
          code: 'modules',
          message: 'It could get tokens for Module pay (pay) with whatever scopes it comes to have.',
        },
      ],
    });
    expect((await seen(3, ['pay.read'])).risks).toEqual([]);
  });
});

describe('A change of a module', () => {
  test('gives nothing to a client that was granted scopes by name, and counts those alone that have the whole', async () => {
    const module = await makeModule('grow', [{ name: 'grow.one' }]);
    const [whole, named] = [
      await addClient(ada, { modules: [{ moduleId: module }] }),
      await addClient(ada, { modules: [{ moduleId: module, scopes: ['grow.one'] }] }),
    ];
    const { risks } = await setScopes(module, [{ name: 'grow.one' }, { name: 'grow.two' }], 'risks { message }');
    expect(risks).toEqual([{ message: 'One client could now get 1 more scope: grow.two.' }]);
    expect([await scopesOf(whole), await scopesOf(named)]).toEqual([['grow.one', 'grow.two'], ['grow.one']]);
  });

  test('takes no scope from a client that was granted it by name, and says which client has it', async () => {
    const scopes = [{ name: 'take.one' }, { name: 'take.two' }];
    const module = await makeModule('take', scopes);
    const client = await addClient(ada, { name: 'Holder', modules: [{ moduleId: module, scopes: ['take.two'] }] });
    await expect(setScopes(module, [{ name: 'take.one' }])).rejects.toMatchObject(
      faultAt(['scopes'], /^take.two is granted by name to Holder \(cl_\w+\)\. Take it from them first\.$/),
    );
    const raised = [{ name: 'take.one' }, { name: 'take.two', level: 'ADMINISTRATOR' }];
    await expect(setScopes(module, raised)).rejects.toMatchObject(
      faultAt(['scopes'], /^take.two is granted by name to Holder .* Make them administrators of the module/),
    );
    const administrator = await grant(client, [{ moduleId: module, administrator: true }]);
    await setScopes(module, raised);
    expect(await scopesOf(client)).toEqual(['take.two']);
    await grant(administrator.client, [{ moduleId: module, scopes: null }]);
    await setScopes(module, [{ name: 'take.one' }]);
    expect(await scopesOf(client)).toEqual(['take.one']);
  });

  test('that takes a scope, and a client that names it at the same moment, never both succeed', async () => {
    for (const turn of [1, 2, 3, 4, 5]) {
      const [kept, taken] = [{ name: `race.${turn}.kept` }, { name: `race.${turn}.taken` }];
      const module = await makeModule(`race-${turn}`, [kept, taken]);
      const [made, changed] = await Promise.allSettled([
        addClient(ada, { modules: [{ moduleId: module, scopes: [taken.name] }] }),
        setScopes(module, [kept]),
      ]);
      expect([made.status, changed.status].sort()).toEqual(['fulfilled', 'rejected']);
      if (made.status === 'fulfilled') expect(await scopesOf(made.value)).toEqual([taken.name]);
    }
  });
});

test('A deleted client names nothing any more', async () => {
  const module = await makeModule('gone', [{ name: 'gone.one' }]);
  const { id } = await addClient(ada, { modules: [{ moduleId: module, scopes: ['gone.one'] }] });
  await ada.change('deleteClient', { id, expectedVersion: 1 }, 'deletedId');
  await setScopes(module, []);
});
