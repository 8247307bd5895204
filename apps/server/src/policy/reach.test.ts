import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addClient, choose } from '../testing/clientCalls.js';
import { type Browser, type RunningServer, startServer } from '../testing/server.js';
import { consentIn, pkce } from '../testing/visitor.js';

const redirectUri = 'https://tool.example.com/callback';
const stolen = 'https://mallory.example.com/callback';

let server: RunningServer;
let ada: Browser;
let ben: Browser;
let management: string;
const uat = { environment: 'uat' };

/** A tool of the account's own, as both admins agreed to it before production needed them both. */
const addTool = (input: object = {}) =>
  addClient(ada, {
    ...uat,
    grantTypes: ['AUTHORIZATION_CODE'],
    redirectUris: [redirectUri],
    modules: [{ moduleId: management }],
    ...input,
  });

/** What a link to the authorization endpoint leads to in somebody's browser. */
async function follow({ cookie }: Browser, clientId: string, to: string): Promise<Response> {
  const query = {
    response_type: 'code',
    client_id: clientId,
    redirect_uri: to,
    code_challenge: pkce().challenge,
    code_challenge_method: 'S256',
    scope: 'countersign:clients:write',
  };
  const path = `/oauth/authorize?${new URLSearchParams(query)}`;
  return fetch(server.url + path, { headers: { cookie }, redirect: 'manual' });
}

async function consent(browser: Browser, clientId: string, to: string): Promise<void> {
  const page = await follow(browser, clientId, to);
  const body = consentIn(await page.text(), 'allow');
  const headers = { cookie: browser.cookie };
  const answer = await fetch(`${server.url}/oauth/authorize/consent`, {
    method: 'POST',
    body,
    headers,
    redirect: 'manual',
  });
  expect(new URL(answer.headers.get('location') ?? '').searchParams.get('code')).toMatch(/^csc_/);
}

const isCode = (answer: Response) => answer.headers.get('location')?.includes('code=csc_') ?? false;
const outcome = async (mutation: string, input: object) => (await ada.change(mutation, input, '')).outcome;
const seen = async ({ id }: { id: string }) => {
  const { data } = await ada.query('query($id: ID!) { client(id: $id) { id version name secrets { id } } }', { id });
  return { ...data.client, ref: { id, expectedVersion: data.client.version } };
};

beforeAll(async () => {
  server = await startServer();
  await server.makeAccount('acc_one', ['ada@example.com', 'ben@example.com']);
  ada = await server.signIn('ada@example.com');
  ben = await server.signIn('ben@example.com');
  const { data } = await ada.query('{ modules(first: 10) { nodes { id key } } }');
  management = data.modules.nodes.find(({ key }: { key: string }) => key === 'countersign').id;
});
afterAll(() => server.close());

describe('where production needs a second admin, a client elsewhere that may act on Countersign itself', () => {
  let tool: { id: string };

  beforeAll(async () => {
    tool = await addTool();
    await consent(ben, tool.id, redirectUri);
    const multiAdmin = { on: true, scope: 'PRODUCTION' };
    await choose(ada, { secretsPerClient: 5, multiAdmin, keepApplications: [tool.id] });
  });

  test('gets no address of one admin’s own', async () => {
    const { ref } = await seen(tool);
    const change = { ...ref, redirectUris: [redirectUri, stolen] };
    expect(await outcome('updateClient', change)).toBe('PENDING_APPROVAL');
    expect(isCode(await follow(ben, tool.id, stolen))).toBe(false);
    expect(isCode(await follow(ben, tool.id, redirectUri))).toBe(true);
  });

  test('is neither made, nor moved away from its permissions, by one admin', async () => {
    const made = { name: 'New', owner: { email: 'owner@example.com' }, grantTypes: ['CLIENT_CREDENTIALS'], ...uat };
    expect(await outcome('createClient', { ...made, modules: [{ moduleId: management }] })).toBe('PENDING_APPROVAL');
    expect(await outcome('createClient', made)).toBe('APPLIED');
    const { ref } = await seen(tool);
    expect(await outcome('updateClient', { ...ref, modules: [] })).toBe('PENDING_APPROVAL');
  });

  test('is enabled by one admin neither alone nor among others', async () => {
    await ada.change('disableClient', { id: tool.id }, '');
    const plain = await addClient(ada, { ...uat, enabled: false });
    const { ref } = await seen(tool);
    expect(await outcome('enableClient', ref)).toBe('PENDING_APPROVAL');
    const clients = [ref, (await seen(plain)).ref];
    expect(await outcome('enableClients', { clients, confirmation: '2' })).toBe('PENDING_APPROVAL');
    expect(await outcome('enableClient', (await seen(plain)).ref)).toBe('APPLIED');
  });

  test('gets no secret, and loses none, by one admin', async () => {
    const { id, name, secrets, ref } = await seen(tool);
    expect(await outcome('addClientSecret', { ...ref, label: 'Mine' })).toBe('PENDING_APPROVAL');
    expect(await outcome('rotateClientSecret', { ...ref, confirmation: name })).toBe('PENDING_APPROVAL');
    expect(await outcome('revokeClientSecret', { id, secretId: secrets[0].id, confirmation: name })).toBe(
      'PENDING_APPROVAL',
    );
    expect(await outcome('deleteClient', { ...ref, confirmation: name })).toBe('PENDING_APPROVAL');
  });
});

describe('where production needs a second admin, a client elsewhere that introspects an API’s tokens', () => {
  const payroll = { key: 'payroll', name: 'Payroll', audience: 'https://api.example.com/payroll' };
  const approve = async (asked: { id: string; version: number }) => {
    const shown = { id: asked.id, expectedVersion: asked.version };
    return (await ben.change('approveChangeRequest', shown, 'changeRequest { state reason }')).changeRequest;
  };
  const askFor = async (resourceServerIds: string[]) =>
    (await ada.change('createModule', { ...payroll, resourceServerIds }, 'changeRequest { id version }')).changeRequest;
  let api: { id: string; version: number };

  beforeAll(async () => {
    api = await addClient(ada, uat);
  });

  test('is not what was reviewed once one admin has given it a secret meanwhile', async () => {
    const asked = await askFor([api.id]);
    expect(await outcome('addClientSecret', { ...(await seen(api)).ref, label: 'Mine' })).toBe('APPLIED');
    const { data } = await ada.query('query($id: ID!) { changeRequest(id: $id) { state } }', { id: asked.id });
    expect(data.changeRequest.state).toBe('SUPERSEDED');
  });

  test('gets no secret by one admin, and is an ordinary client again afterwards', async () => {
    expect(await approve(await askFor([api.id]))).toMatchObject({ state: 'APPLIED' });
    expect(await outcome('addClientSecret', { ...(await seen(api)).ref, label: 'Mine' })).toBe('PENDING_APPROVAL');
    const { data } = await ada.query('{ modules(first: 10) { nodes { id key version } } }');
    const { id, version } = data.modules.nodes.find(({ key }: { key: string }) => key === 'payroll');
    const input = { id, expectedVersion: version, resourceServerIds: [] };
    const { changeRequest } = await ada.change('updateModule', input, 'changeRequest { id version }');
    expect(await approve(changeRequest)).toMatchObject({ state: 'APPLIED' });
    expect(await outcome('addClientSecret', { ...(await seen(api)).ref, label: 'Mine' })).toBe('APPLIED');
  });
});
