import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addClient, type ShownClient, shownWithSecret } from '../../testing/clientCalls.js';
import { type Browser, type RunningServer, startServer } from '../../testing/server.js';

let server: RunningServer;
let ada: Browser;
let ben: Browser;
let management: string;
let tool: ShownClient;

const refused = { code: 'FORBIDDEN', message: expect.stringMatching(/^This needs the privileges? MANAGE_USERS/) };

beforeAll(async () => {
  server = await startServer();
  await server.makeAccount('acc_one', ['ada@example.com', 'ben@example.com']);
  ada = await server.signIn('ada@example.com');
  const { data } = await ada.query('{ modules { nodes { id key } } }');
  management = data.modules.nodes.find(({ key }: { key: string }) => key === 'countersign').id;
  await server.restrict('acc_one', 'ben@example.com', [
    'MANAGE_CLIENTS',
    'MANAGE_MODULES',
    'VIEW_AUDIT',
    'ADMINISTER_ACCOUNT',
  ]);
  ben = await server.signIn('ben@example.com');
  tool = await addClient(ada, {
    name: 'Tool',
    modules: [{ moduleId: management, administrator: true }],
    redirectUris: ['https://tool.example.com/cb'],
  });
});
afterAll(() => server.close());

describe('an admin who may not manage admins', () => {
  test('gives no client the power to', async () => {
    const administrator = { modules: [{ moduleId: management, administrator: true }] };
    await expect(addClient(ben, administrator)).rejects.toMatchObject(refused);
    const client = await addClient(ben, { modules: [{ moduleId: management }] });
    const input = { id: client.id, expectedVersion: 1, ...administrator };
    await expect(ben.change('updateClient', input, 'client { id }')).rejects.toMatchObject(refused);
  });

  test('comes by no secret and no key of a client that has it', async () => {
    const common = { id: tool.id, expectedVersion: 1, confirmation: 'Tool' };
    await expect(ben.change('rotateClientSecret', common, shownWithSecret)).rejects.toMatchObject(refused);
    const { confirmation: _, ...plain } = common;
    await expect(ben.change('addClientSecret', plain, shownWithSecret)).rejects.toMatchObject(refused);
    const jwk = { kty: 'OKP', crv: 'Ed25519', kid: 'k', x: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo' };
    const keys = { ...plain, publicKeys: JSON.stringify({ keys: [jwk] }) };
    await expect(ben.change('updateClient', keys, 'client { id }')).rejects.toMatchObject(refused);
  });

  test('leads nobody’s consent to it to an address of their own, and lets nobody use it without its secret', async () => {
    const plain = { id: tool.id, expectedVersion: 1 };
    const elsewhere = { ...plain, grantTypes: ['AUTHORIZATION_CODE'], redirectUris: ['https://ben.example.com/cb'] };
    await expect(ben.change('updateClient', elsewhere, 'client { id }')).rejects.toMatchObject(refused);
    const open = { ...plain, type: 'PUBLIC', grantTypes: ['AUTHORIZATION_CODE'] };
    await expect(ben.change('updateClient', open, 'client { id }')).rejects.toMatchObject(refused);
  });

  test('may still describe and stop it', async () => {
    const input = { id: tool.id, expectedVersion: 1, description: 'Nightly' };
    expect(await ben.change('updateClient', input, 'client { description }')).toMatchObject({ outcome: 'APPLIED' });
    expect(await ben.change('disableClient', { id: tool.id }, 'client { id }')).toMatchObject({ outcome: 'APPLIED' });
  });
});
