import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Browser, type RunningServer, startServer } from '../../testing/server.js';

let server: RunningServer;
let vera: Browser;
let ada: Browser;

beforeAll(async () => {
  server = await startServer();
  await server.makeAccount('acc_vendor', ['vera@example.com'], 'VENDOR');
  await server.makeAccount('acc_northwind', ['ada@example.com']);
  [vera, ada] = [await server.signIn('vera@example.com'), await server.signIn('ada@example.com')];
});
afterAll(() => server.close());

const draft = async (key: string, more: object = {}): Promise<string> => {
  const input = {
    key,
    name: key,
    audience: `https://${key}.example.com/v1`,
    scopes: [{ name: `${key}.read` }],
    ...more,
  };
  return (await vera.change('createCatalogueModule', input, 'module { id }')).module.id;
};
const change = async (mutation: string, id: string, more: object = {}) => {
  const { data } = await vera.query('query($id: ID!) { catalogueModule(id: $id) { version } }', { id });
  return vera.change(mutation, { id, expectedVersion: data.catalogueModule.version, ...more }, 'outcome');
};
const own = (key: string, more: object = {}) =>
  ada.change(
    'createModule',
    { key, name: key, audience: `https://own.example.com/${key}`, ...more },
    'module { id version }',
  );

const at = (...path: (string | number)[]) => ({ code: 'INVALID_INPUT', issues: [{ path }] });

describe('What was ever published is the vendor’s for good', () => {
  beforeAll(async () => {
    await change('publishModule', await draft('payroll'));
    await vera.change('updateCatalogue', { ownModules: true }, 'outcome');
  });

  test('an account’s own module with its audience is refused at the place of the field, however it is written', async () => {
    for (const audience of ['https://payroll.example.com/v1', 'HTTPS://Payroll.example.com:443/v1']) {
      await expect(own('mine', { audience })).rejects.toMatchObject(at('audience'));
    }
  });

  test('so is one with a scope of it, or its key, and so is a change to it', async () => {
    const scopes = [{ name: 'mine.read' }, { name: 'payroll.read' }];
    await expect(own('mine', { scopes })).rejects.toMatchObject(at('scopes', 1, 'name'));
    await expect(own('payroll')).rejects.toMatchObject(at('key'));
    const { id, version: expectedVersion } = (await own('mine')).module;
    const input = { id, expectedVersion };
    await expect(ada.change('updateModule', { ...input, scopes }, 'outcome')).rejects.toMatchObject(
      at('scopes', 1, 'name'),
    );
    const audience = 'https://payroll.example.com/v1';
    await expect(ada.change('updateModule', { ...input, audience }, 'outcome')).rejects.toMatchObject(at('audience'));
  });

  test('also a name that it gave up, and those of one that is withdrawn', async () => {
    const id = await draft('leave', { scopes: [{ name: 'leave.read' }, { name: 'leave.write' }] });
    await change('publishModule', id);
    await change('updateCatalogueModule', id, { scopes: [{ name: 'leave.read' }, { name: 'leave.new' }] });
    const later = new Date(server.now() + 60 * 24 * 60 * 60 * 1000).toISOString();
    await change('deprecateModule', id, { sunsetAt: later });
    await change('withdrawModule', id, { confirmation: 'leave' });
    for (const name of ['leave.read', 'leave.write', 'leave.new']) {
      await expect(own('other', { scopes: [{ name }] }), name).rejects.toMatchObject(at('scopes', 0, 'name'));
    }
  });
});

describe('What an account has already', () => {
  test('is not published over: the vendor hears which account has it', async () => {
    const { module } = await own('shifts', { scopes: [{ name: 'shifts.read' }] });
    const id = await draft('rota', { scopes: [{ name: 'shifts.read' }] });
    await expect(change('publishModule', id)).rejects.toMatchObject({
      code: 'CONFLICT',
      message: expect.stringContaining('acc_northwind has the scope shifts.read'),
    });
    await ada.change('updateModule', { id: module.id, expectedVersion: module.version, scopes: [] }, 'outcome');
    await change('publishModule', id);
  });

  test('or takes at this very moment: of the two, one is refused', async () => {
    for (const turn of [1, 2, 3, 4, 5, 6]) {
      const scopes = [{ name: `race.${turn}` }];
      const id = await draft(`race-${turn}`, { scopes });
      const done = await Promise.allSettled([change('publishModule', id), own(`runner-${turn}`, { scopes })]);
      expect(done.map(({ status }) => status).sort(), `turn ${turn}`).toEqual(['fulfilled', 'rejected']);
    }
  });
});
