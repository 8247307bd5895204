import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Browser, type RunningServer, startServer } from '../../testing/server.js';

let server: RunningServer;
let vera: Browser;
let ada: Browser;
let made = 0;

beforeAll(async () => {
  server = await startServer();
  await server.makeAccount('acc_vendor', ['vera@example.com'], 'VENDOR');
  await server.makeAccount('acc_northwind', ['ada@example.com']);
  [vera, ada] = [await server.signIn('vera@example.com'), await server.signIn('ada@example.com')];
});
afterAll(() => server.close());

const named = (key: string) => ({ key, name: key, audience: `https://${key}.example.com`, scopes: [] });
const own = (by: Browser, key = `own-${++made}`) => by.change('createModule', named(key), 'module { id version }');
const mayDefine = async () => (await ada.query('{ account { mayDefineModules } }')).data.account.mayDefineModules;
const say = (ownModules: boolean, fields = 'outcome risks { code }') =>
  vera.change('updateCatalogue', { ownModules }, fields);

async function publish(key: string) {
  const { module } = await vera.change('createCatalogueModule', named(key), 'module { id version }');
  const input = { id: module.id, expectedVersion: module.version };
  return vera.change('publishModule', input, 'changes { field after } risks { code message }');
}

describe('Whether accounts define modules of their own', () => {
  let kept: { id: string; version: number };

  test('they do until something is published: from the first on they do not, which its preview says', async () => {
    kept = (await own(ada)).module;
    expect(await mayDefine()).toBe(true);
    const { changes, risks } = await publish('first');
    expect(changes).toContainEqual({ field: 'ownModules', after: false });
    expect(risks).toContainEqual({ code: 'ownModules', message: expect.stringContaining('no more modules') });
    expect(await mayDefine()).toBe(false);
    await expect(own(ada)).rejects.toMatchObject({ code: 'CONFLICT', message: expect.stringContaining('acc_vendor') });
  });

  test('those that are there stay, and are changed and deleted as before', async () => {
    const input = { id: kept.id, expectedVersion: kept.version, name: 'Shifts' };
    const { module } = await ada.change('updateModule', input, 'module { id version name }');
    expect(module.name).toBe('Shifts');
    await ada.change('deleteModule', { id: module.id, expectedVersion: module.version }, 'outcome');
  });

  test('the vendor has modules of its own beside its catalogue', async () => {
    await own(vera);
  });

  test('the vendor lets them again, and what it publishes next leaves that as it is', async () => {
    expect(await say(true)).toEqual({ outcome: 'APPLIED', risks: [{ code: 'ownModules' }] });
    expect((await publish('second')).risks).toEqual([{ code: 'state', message: expect.any(String) }]);
    expect(await mayDefine()).toBe(true);
    await own(ada);
    await say(false);
    await expect(own(ada)).rejects.toMatchObject({ code: 'CONFLICT' });
  });

  test('of a ban and a module at this very moment one comes second', async () => {
    await say(true);
    const [made] = await Promise.allSettled([own(ada), say(false)]);
    const { data } = await ada.query('{ modules(first: 50) { nodes { key } } }');
    const keys = data.modules.nodes.map(({ key }: { key: string }) => key);
    expect(keys.length).toBe(made.status === 'fulfilled' ? 3 : 2);
    expect(await mayDefine()).toBe(false);
  });

  test('an account asks it of the catalogue in vain', async () => {
    await expect(ada.change('updateCatalogue', { ownModules: true }, 'outcome')).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
  });
});
