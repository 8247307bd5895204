import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Browser, type RunningServer, startServer } from '../../testing/server.js';

let server: RunningServer;
let vera: Browser;
let made = 0;

beforeAll(async () => {
  server = await startServer();
  await server.makeAccount('acc_vendor', ['vera@example.com', 'omar@example.com'], 'VENDOR');
  vera = await server.signIn('vera@example.com');
});
afterAll(() => server.close());

describe('the second door', () => {
  const asks = [
    '{ customers { nodes { id } } }',
    '{ customer(by: { id: "acc_vendor" }) { id } }',
    '{ customer(by: { reference: "C-1" }) { id } }',
    '{ findClient(id: "cl_1") { id } }',
  ];

  test('is shut to everybody in a customer’s account', async () => {
    await server.makeAccount(`acc_eve${++made}`, [`eve${made}@example.com`]);
    const eve = await server.signIn(`eve${made}@example.com`);
    for (const text of asks) {
      expect((await eve.query(text)).errors?.[0]?.extensions.code, text).toBe('FORBIDDEN');
    }
    const asked = { reference: 'C-1', name: 'One', adminEmail: 'one@example.com', adminName: 'One' };
    await expect(eve.change('createAccount', asked, 'outcome')).rejects.toMatchObject({ code: 'FORBIDDEN' });
    const grown = { email: `more${made}@example.com`, name: 'More', privileges: ['MANAGE_ACCOUNTS'] };
    await expect(eve.change('inviteAdmin', grown, 'outcome')).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  test('is shut to those of the vendor who hold none of its privileges, and opens no account', async () => {
    await server.makeAccount(`acc_in${++made}`, [`in${made}@example.com`]);
    const inside = await server.signIn(`in${made}@example.com`);
    const client = { name: 'Inside', grantTypes: ['CLIENT_CREDENTIALS'], owner: { email: 'o@example.com' } };
    const { client: theirs } = await inside.change('createClient', client, 'client { id }');
    const looked = await vera.query('query($id: ID!) { client(id: $id) { id } }', { id: theirs.id });
    expect(looked.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    await expect(vera.change('disableClient', { id: theirs.id }, 'outcome')).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    expect((await vera.query('{ customer(by: { id: "acc_vendor" }) { id } }')).errors?.[0]?.extensions.code).toBe(
      'NOT_FOUND',
    );
    await server.restrict('acc_vendor', 'omar@example.com', ['MANAGE_CLIENTS']);
    const omar = await server.signIn('omar@example.com');
    for (const text of asks) {
      expect((await omar.query(text)).errors?.[0]?.extensions.code, text).toBe('FORBIDDEN');
    }
  });

  test('stays open: the last who holds all of the vendor’s privileges keeps them', async () => {
    const { data } = await vera.query('{ viewer { id } }');
    const self = await vera.query('query($id: ID!) { admin(id: $id) { version } }', { id: data.viewer.id });
    const asked = { id: data.viewer.id, expectedVersion: self.data.admin.version, privileges: ['MANAGE_USERS'] };
    await expect(vera.change('updateAdmin', asked, 'outcome')).rejects.toMatchObject({ code: 'CONFLICT' });
  });
});
