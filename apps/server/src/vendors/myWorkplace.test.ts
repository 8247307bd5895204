import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addClient, shownWithSecret, tokenStatus } from '../testing/clientCalls.js';
import { type Browser, type RunningServer, startServer } from '../testing/server.js';
import { claimsOf, view } from '../testing/vendorCalls.js';

let server: RunningServer;
let ada: Browser;

beforeAll(async () => {
  server = await startServer();
  await server.makeAccount('acc_one', ['ada@example.com', 'eve@example.com']);
  await server.restrict('acc_one', 'eve@example.com', []);
  ada = await server.signIn('ada@example.com');
});
afterAll(() => server.close());

const owner = { email: 'owner@example.com' };
const createClient = (input: object) =>
  ada.change('createClient', { name: 'Payroll', owner, ...input }, shownWithSecret);
const faultsOf = async (asked: Promise<unknown>): Promise<string[]> => {
  const refusal = await asked.then(
    () => ({ issues: [] }),
    (error: { issues?: { path: string[] }[]; message: string }) => error,
  );
  return refusal.issues?.map(({ path }) => path.join('.')) ?? [];
};

describe('MyWorkplace › API clients', () => {
  test('API clients: one needs to be a customer admin to use this', async () => {
    const eve = await server.signIn('eve@example.com');
    await expect(addClient(eve)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect((await eve.query('{ clients { nodes { id } } }')).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });

  test('API clients: the page lists all existing clients', async () => {
    const { id } = await addClient(ada, { name: 'Listed' });
    const { data } = await ada.query('{ clients(filter: { search: "Listed" }) { nodes { id name } } }');
    expect(data.clients.nodes).toEqual([{ id, name: 'Listed' }]);
  });

  test('Creating a new client: name, grant types and owner email are mandatory', async () => {
    const grantTypes = ['CLIENT_CREDENTIALS'];
    expect(await faultsOf(createClient({ name: '', grantTypes }))).toEqual(['name']);
    expect(await faultsOf(createClient({ grantTypes: [] }))).toEqual(['grantTypes']);
    expect(await faultsOf(createClient({ grantTypes, owner: { email: '' } }))).toEqual(['owner.email']);
  });

  test('Creating a new client: redirect URLs are mandatory if Authorization Code (With PKCE) is chosen', async () => {
    expect(await faultsOf(createClient({ grantTypes: ['AUTHORIZATION_CODE'] }))).toEqual(['redirectUris']);
  });

  test('Type: a public client has no secret and may not use client credentials', async () => {
    const redirectUris = ['https://app.example.com/callback'];
    const spa = { type: 'PUBLIC', grantTypes: ['AUTHORIZATION_CODE'], redirectUris };
    const { client, secret } = await createClient(spa);
    expect(secret).toBeNull();
    expect(client.secrets).toEqual([]);
    expect(await faultsOf(createClient({ ...spa, grantTypes: ['CLIENT_CREDENTIALS'] }))).toEqual(['grantTypes']);
  });

  test('Grant types: client credentials, authorization code with PKCE, or both', async () => {
    const both = { grantTypes: ['CLIENT_CREDENTIALS', 'AUTHORIZATION_CODE'], redirectUris: ['http://localhost:3000/'] };
    const { client } = await createClient(both);
    expect(await view(ada, client.id)).toMatchObject(both);
  });

  test('Grant types: client credentials give basic permissions; more has to be added', async () => {
    const { id, secret, version } = await addClient(ada);
    const claims = await claimsOf(server, id, secret);
    expect(claims).toMatchObject({ client_id: id });
    expect(claims).not.toHaveProperty('scope');
    const role = { name: 'Create users', permissions: [{ object: 'User', operations: ['WRITE'] }] };
    const { accessType } = await ada.change('createAccessType', role, 'accessType { id }');
    await ada.change('updateClient', { id, expectedVersion: version, accessTypeIds: [accessType.id] }, '');
    expect(await claimsOf(server, id, secret)).toMatchObject({ access_types: ['Create users'] });
  });

  test('Grant types: no wildcard in a redirect URL, and http only on localhost and 127.0.0.1', async () => {
    const refused = ['https://*.example.com/', 'https://app.example.com/*', 'http://app.example.com/'];
    for (const uri of refused) {
      const faults = await faultsOf(createClient({ grantTypes: ['AUTHORIZATION_CODE'], redirectUris: [uri] }));
      expect.soft(faults, uri).toEqual(['redirectUris.0']);
    }
    const redirectUris = ['http://localhost/callback', 'http://127.0.0.1:8080/callback'];
    expect((await createClient({ grantTypes: ['AUTHORIZATION_CODE'], redirectUris })).outcome).toBe('APPLIED');
  });

  test("Owner's details: whom to contact when an issue arises is recorded", async () => {
    const contact = { name: 'Olga', email: 'olga@example.com', phone: '+44 20 7946 0000' };
    const { id } = await addClient(ada, { owner: contact });
    expect(await view(ada, id)).toMatchObject({ owner: contact });
  });

  test("Owner's details: an erring client can be deactivated as an emergency measure", async () => {
    const { id, secret } = await addClient(ada);
    await ada.change('disableClient', { id }, '');
    expect(await tokenStatus(server, id, secret)).toBe(401);
  });

  test('Managing secrets: a secret is not seen again after creating the client', async () => {
    const { id, secret, secrets } = await addClient(ada);
    expect(JSON.stringify(await view(ada, id))).not.toContain(secret);
    const again = ada.change('revealClientSecret', { id, secretId: secrets[0]?.id }, 'secret { value }');
    await expect(again).rejects.toMatchObject({ code: 'CONFLICT' });
  });

  test('Managing secrets: rotating wants the client’s name typed, and the old secret stops immediately', async () => {
    const { id, secret, version } = await addClient(ada);
    const rotate = (confirmation: string) =>
      ada.change('rotateClientSecret', { id, expectedVersion: version, confirmation }, shownWithSecret);
    expect(await faultsOf(rotate('Something else'))).toEqual(['confirmation']);
    expect(await tokenStatus(server, id, secret)).toBe(200);
    const rotated = await rotate('Payroll');
    expect(await tokenStatus(server, id, secret)).toBe(401);
    expect(await tokenStatus(server, id, rotated.secret.value)).toBe(200);
  });

  test('Viewing client details: information, settings, and the URLs of the OAuth2 flow', async () => {
    const { id } = await addClient(ada, { description: 'Nightly' });
    const shown = await view(ada, id);
    expect(shown).toMatchObject({ name: 'Payroll', description: 'Nightly', type: 'CONFIDENTIAL', enabled: true });
    const metadata = await fetch(`${server.url}/.well-known/oauth-authorization-server`);
    expect(await metadata.json()).toMatchObject({
      token_endpoint: expect.stringMatching(/\/oauth\/token$/),
      authorization_endpoint: expect.stringMatching(/\/oauth\/authorize$/),
    });
  });

  test('Making changes to an existing client: from confidential to public, existing secrets are removed', async () => {
    const more = { grantTypes: ['AUTHORIZATION_CODE'], redirectUris: ['https://app.example.com/'] };
    const { id, version } = await addClient(ada, more);
    expect((await view(ada, id)).secrets).toHaveLength(1);
    await ada.change('updateClient', { id, expectedVersion: version, type: 'PUBLIC' }, '');
    expect((await view(ada, id)).secrets).toEqual([]);
  });

  test('Making changes to an existing client: from public to confidential, a secret has to be generated', async () => {
    const more = { type: 'PUBLIC', grantTypes: ['AUTHORIZATION_CODE'], redirectUris: ['https://app.example.com/'] };
    const { id, version } = await addClient(ada, more);
    const change = { id, expectedVersion: version, type: 'CONFIDENTIAL', grantTypes: ['CLIENT_CREDENTIALS'] };
    const { client } = await ada.change('updateClient', change, shownWithSecret.replace(/ secret \{.*/, ''));
    expect(client.secrets).toEqual([]);
    const again = { id, expectedVersion: client.version, confirmation: 'Payroll' };
    const { secret } = await ada.change('rotateClientSecret', again, shownWithSecret);
    expect(await tokenStatus(server, id, secret.value)).toBe(200);
  });

  test('Deleting a client: wants its name for verification, is immediate and cannot be undone', async () => {
    const { id, secret, version } = await addClient(ada);
    const remove = (confirmation: string) =>
      ada.change('deleteClient', { id, expectedVersion: version, confirmation }, 'deletedId');
    expect(await faultsOf(remove('payroll'))).toEqual(['confirmation']);
    await remove('Payroll');
    expect(await tokenStatus(server, id, secret)).toBe(401);
    expect(await view(ada, id)).toEqual({ code: 'NOT_FOUND' });
    const back = ada.change('enableClient', { id, expectedVersion: version + 1 }, '');
    await expect(back).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});
