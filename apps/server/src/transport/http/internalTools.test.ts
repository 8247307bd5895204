import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chooseForTest } from '../../testing/chooseForTest.js';
import { addClient, choose, type ShownClient } from '../../testing/clientCalls.js';
import { type Browser, type GraphqlAnswer, type RunningServer, startServer } from '../../testing/server.js';

let server: RunningServer;
let ada: Browser;
let management: string;

const tokenOf = async ({ id, secret }: ShownClient): Promise<string> => {
  const body = new URLSearchParams({ grant_type: 'client_credentials', client_id: id, client_secret: secret });
  const answer = await fetch(`${server.url}/oauth/token`, { method: 'POST', body });
  return ((await answer.json()) as { access_token: string }).access_token;
};

const ask = async (token: string, query: string, variables = {}, cookie = '') => {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}`, cookie };
  const body = JSON.stringify({ query, variables });
  const answer = await fetch(`${server.url}/graphql`, { method: 'POST', headers, body });
  const { data, errors } = (await answer.json()) as GraphqlAnswer;
  return { data, code: errors?.[0]?.extensions.code };
};

const makeTool = (name: string, administrator: boolean) =>
  addClient(ada, { name, modules: [{ moduleId: management, administrator }] });

const newClient = { name: 'Made by a tool', grantTypes: ['CLIENT_CREDENTIALS'], owner: { email: 'jo@example.com' } };
const create = 'mutation($input: CreateClientInput!) { createClient(input: $input) { client { id version name } } }';
const rotate = 'mutation($input: RotateClientSecretInput!) { rotateClientSecret(input: $input) { secret { value } } }';
const invite = 'mutation($input: InviteAdminInput!) { inviteAdmin(input: $input) { outcome } }';
const newAdmin = { email: 'new@example.com', name: 'New', privileges: [] };

beforeAll(async () => {
  server = await startServer();
  await server.makeAccount('acc_one', ['ada@example.com']);
  ada = await server.signIn('ada@example.com');
  await choose(ada, { typedConfirmation: false });
  const { data } = await ada.query('{ modules { nodes { id key } } }');
  management = data.modules.nodes.find(({ key }: { key: string }) => key === 'countersign').id;
});
afterAll(() => server.close());

describe('an internal tool, with its own token on /graphql', () => {
  test('does what its scopes say, under its own name in the audit', async () => {
    const token = await tokenOf(await makeTool('Provisioning', false));
    const { data, code } = await ask(token, create, { input: newClient });
    expect(code).toBeUndefined();
    const { id } = data.createClient.client;
    const audit = await ask(
      token,
      '{ auditEntries(first: 1) { nodes { action actor { kind name } subject { id } } } }',
    );
    expect(audit.data.auditEntries.nodes).toEqual([
      { action: 'createClient', actor: { kind: 'client', name: 'Provisioning' }, subject: { id } },
    ]);
  });

  test('is told what is wrong with a body that cannot be read', async () => {
    const headers = {
      'content-type': 'application/json',
      authorization: `Bearer ${await tokenOf(await makeTool('Clumsy', false))}`,
    };
    const send = async (body: string) =>
      (await fetch(`${server.url}/graphql`, { method: 'POST', headers, body })).status;
    expect([await send('{'), await send(JSON.stringify({ query: 'x'.repeat(1_100_000) }))]).toEqual([400, 413]);
  });

  test('does nothing that its scopes do not say', async () => {
    const token = await tokenOf(await makeTool('Without users', false));
    expect(await ask(token, invite, { input: newAdmin })).toMatchObject({ code: 'FORBIDDEN' });
  });

  test('passes no step-up, unless the account lets machines do without', async () => {
    const token = await tokenOf(await makeTool('With everything', true));
    const { data } = await ask(token, create, { input: { ...newClient, name: 'To rotate' } });
    const { id, version } = data.createClient.client;
    const input = { id, expectedVersion: version, confirmation: '' };
    expect(await ask(token, rotate, { input })).toMatchObject({ code: 'STEP_UP_REQUIRED' });
    expect(await ask(token, invite, { input: newAdmin })).toMatchObject({ code: 'STEP_UP_REQUIRED' });
    await chooseForTest(ada, { machinesMaySkipStepUp: true });
    const rotated = await ask(token, rotate, { input });
    expect(rotated.data.rotateClientSecret.secret.value).toMatch(/^csk_/);
  });

  test('is no person: it has no security of its own, and never approves', async () => {
    const token = await tokenOf(await makeTool('No person', true));
    expect(await ask(token, '{ viewer { id } }')).toMatchObject({ code: 'FORBIDDEN' });
    expect(await ask(token, '{ mySecurity { hasPassword } }')).toMatchObject({ code: 'FORBIDDEN' });
    expect(await ask(token, 'mutation { removeTotp { outcome } }')).toMatchObject({ code: 'FORBIDDEN' });
    const approve = 'mutation($input: ShownChangeRequestInput!) { approveChangeRequest(input: $input) { outcome } }';
    expect(await ask(token, approve, { input: { id: 'cr_none', expectedVersion: 1 } })).toMatchObject({
      code: 'FORBIDDEN',
    });
  });

  test('is refused from the next request on when its client is disabled', async () => {
    const tool = await makeTool('Stopped', false);
    const token = await tokenOf(tool);
    expect((await ask(token, '{ clients { nodes { id } } }')).code).toBeUndefined();
    await ada.change('disableClient', { id: tool.id }, 'client { id }');
    expect(await ask(token, '{ clients { nodes { id } } }')).toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  test('a token of another module, or none of ours, opens nothing; a cookie beside it does not help', async () => {
    const other = await addClient(ada, { name: 'Not for Countersign' });
    const token = await tokenOf(other);
    for (const wrong of [token, 'forged', '']) {
      expect(await ask(wrong, '{ clients { nodes { id } } }', {}, ada.cookie)).toMatchObject({
        code: 'UNAUTHENTICATED',
      });
    }
  });
});
