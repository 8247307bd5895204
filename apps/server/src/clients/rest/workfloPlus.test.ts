import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addClient } from '../../testing/clientCalls.js';
import { openRestService, type RestService, scheduleAdmin, workflowRead } from '../../testing/restService.js';
import { type Sent, sendAsIs } from '../../testing/sendAsIs.js';

let server: RestService['server'];
let ada: RestService['ada'];
let tokenOf: RestService['tokenOf'];
let call: RestService['call'];

// To the letter as the vendor prints it: headers, order, blanks and the slash. Only the token is ours.
const vendorsRequest: Sent = {
  path: '/api/client/',
  headers: ['Authorization', 'Bearer tokenGoesHere', 'Content-Type', 'application/json'],
  body: `{
    "name": "My Job Scheduling Application",
    "scopes": ["https://www.workfloplus.com/auth/workflow.read", "https://www.workfloplus.com/auth/schedule.admin"],
    "permissions": ["admin"]
}`,
};
const vendorsBody = {
  name: 'My Job Scheduling Application',
  scopes: [workflowRead, scheduleAdmin],
  permissions: ['admin'],
};

beforeAll(async () => {
  ({ server, ada, tokenOf, call } = await openRestService());
});
afterAll(() => server.close());

describe('WorkfloPlus › Create an M2M Client', () => {
  test('› 1. Get a Token: a person’s own, that includes a scope of the policy, sends the documented request', async () => {
    const asked = { name: 'To make a client', scopes: ['countersign:clients:write', 'countersign:grants:write'] };
    const { secret } = await ada.change('createPersonalToken', asked, 'secret { value }');
    const headers = vendorsRequest.headers.map((text) => text.replace('tokenGoesHere', secret.value));
    const { status, body } = await sendAsIs(server.url, { ...vendorsRequest, headers });
    expect(status).toBe(201);
    expect(body).toMatchObject({
      client: {
        clientId: expect.any(String),
        grantTypes: ['client_credentials'],
        secrets: [{ secretId: expect.any(String) }],
        displayName: 'My Job Scheduling Application',
        scopes: expect.arrayContaining([workflowRead, scheduleAdmin]),
        clientPermissions: ['admin'],
      },
      newSecret: expect.any(String),
    });
    const reading = { name: 'To read', scopes: ['countersign:audit:read'] };
    const reader = (await ada.change('createPersonalToken', reading, 'secret { value }')).secret.value;
    const lacking = vendorsRequest.headers.map((text) => text.replace('tokenGoesHere', reader));
    expect(await sendAsIs(server.url, { ...vendorsRequest, headers: lacking })).toMatchObject({ status: 403 });
  });

  test('› 3. Request a new Client: the documented request is answered in the documented form', async () => {
    const { status, body } = await call('POST', '/api/client/', vendorsBody);
    expect(status).toBe(201);
    expect(body).toMatchObject({
      client: {
        clientId: expect.any(String),
        grantTypes: ['client_credentials'],
        secrets: [{ secretId: expect.any(String) }],
        teamName: 'acc_one',
        displayName: 'My Job Scheduling Application',
        scopes: expect.arrayContaining([workflowRead, scheduleAdmin]),
        allowAccessTokensViaBrowser: false,
        clientPermissions: ['admin'],
      },
      newSecret: expect.any(String),
    });
    const { grantTypes } = body.client;
    expect((await call('POST', '/api/client/', { ...vendorsBody, grantTypes })).body.client).toMatchObject({
      grantTypes,
    });
  });

  test('› 4. Use the Client to request Tokens: at /connect/token, with what the answer told', async () => {
    const { body } = await call('POST', '/api/client', vendorsBody);
    const form = {
      grant_type: 'client_credentials',
      client_id: body.client.clientId,
      client_secret: body.newSecret,
    };
    const answer = await fetch(`${server.url}/connect/token`, { method: 'POST', body: new URLSearchParams(form) });
    expect(await answer.json()).toMatchObject({
      access_token: expect.any(String),
      expires_in: 3600,
      token_type: 'Bearer',
    });
  });

  test('› 2. Decide upon the Scopes and Permissions: ADMIN lets administrator scopes be named, and gives none', async () => {
    for (const word of ['ADMIN', 'admin']) {
      const { body } = await call('POST', '/api/client/', { ...vendorsBody, permissions: [word] });
      expect(body.client.clientPermissions).toEqual([word]);
      const standard = await call('POST', '/api/client', { name: 'A', scopes: [workflowRead], permissions: [word] });
      expect(standard.body.client).toMatchObject({ scopes: [workflowRead], clientPermissions: [word] });
      const alone = await call('POST', '/api/client', { name: 'B', permissions: [word] });
      expect(alone.body).toMatchObject({ status: 400, issues: [{ path: ['permissions', 0] }] });
    }
    const { body } = await call('POST', '/api/client', { name: 'C', scopes: ['not.there', scheduleAdmin] });
    expect(body.issues[0].message).toBe('No module of this account has the scope not.there.');
    expect(body.issues[1].message).toBe(`The scope ${scheduleAdmin} also needs the permission admin.`);
  });

  test('› 1. Get a Token: none, one for another API or one without the scope makes no client', async () => {
    const other = await addClient(ada, { name: 'Other' });
    const reader = await addClient(ada, { name: 'Reader', modules: [] });
    for (const token of ['', 'nonsense', await tokenOf(other), await tokenOf(reader)]) {
      const { status, headers, body } = await call('POST', '/api/client', vendorsBody, token);
      expect([status, body.code]).toEqual([401, 'UNAUTHENTICATED']);
      expect(headers.get('content-type')).toContain('application/problem+json');
    }
  });
});
