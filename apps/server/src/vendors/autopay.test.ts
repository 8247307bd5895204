import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addClient, choose, shownWithSecret, tokenStatus } from '../testing/clientCalls.js';
import { type Browser, type RunningServer, startServer } from '../testing/server.js';
import { audited, claimsOf, view } from '../testing/vendorCalls.js';

let server: RunningServer;
let ada: Browser;
let ben: Browser;
let payments: string;

beforeAll(async () => {
  server = await startServer();
  const people = ['ada', 'ben', 'cleo', 'dan'].map((name) => `${name}@example.com`);
  await server.makeAccount('acc_one', people);
  await server.restrict('acc_one', 'cleo@example.com', ['MANAGE_CLIENTS']);
  await server.restrict('acc_one', 'dan@example.com', ['VIEW_AUDIT']);
  ada = await server.signIn('ada@example.com');
  ben = await server.signIn('ben@example.com');
  await choose(ada, { secretVisibility: 'RECOVERABLE' });
  const module = {
    key: 'payments',
    name: 'Payments',
    audience: 'https://payments.example.com',
    scopes: [
      { name: 'payments.read', level: 'STANDARD' },
      { name: 'payments.admin', level: 'ADMINISTRATOR' },
    ],
  };
  payments = (await ada.change('createModule', module, 'module { id }')).module.id;
});
afterAll(() => server.close());

describe('Autopay Online Plus › API clients', () => {
  test('Notes: viewing or updating a secret asks for the second factor', async () => {
    const { id, version, secrets } = await addClient(ada);
    server.pass(6 * 60_000);
    const asked = { code: 'STEP_UP_REQUIRED' };
    const reveal = ada.change('revealClientSecret', { id, secretId: secrets[0]?.id }, 'secret { value }');
    await expect(reveal).rejects.toMatchObject(asked);
    const rotate = ada.change('rotateClientSecret', { id, expectedVersion: version, confirmation: 'Payroll' }, '');
    await expect(rotate).rejects.toMatchObject(asked);
    ada = await server.signIn('ada@example.com');
    ben = await server.signIn('ben@example.com');
  });

  test('Notes: creating API clients needs the privilege for it', async () => {
    const dan = await server.signIn('dan@example.com');
    await expect(addClient(dan)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  test('Add an API client: a name, whether it is enabled, and modules, with Administrator on top', async () => {
    const { id, secret } = await addClient(ada, {
      enabled: false,
      modules: [{ moduleId: payments, administrator: true }],
    });
    expect(await view(ada, id)).toMatchObject({
      enabled: false,
      modules: [{ administrator: true, module: { name: 'Payments' } }],
      scopes: ['payments.read', 'payments.admin'],
    });
    expect(await tokenStatus(server, id, secret)).toBe(401);
  });

  test('Add an API client: without Administrator it has the standard permissions of a module', async () => {
    const { id, secret } = await addClient(ada, { modules: [{ moduleId: payments }] });
    expect((await claimsOf(server, id, secret)).scope).toBe('payments.read');
  });

  test('Enable/disable an API client: turned off it gets nothing, turned on it works again', async () => {
    const { id, secret } = await addClient(ada);
    const { client } = await ada.change('disableClient', { id }, 'client { version }');
    expect(await tokenStatus(server, id, secret)).toBe(401);
    await ada.change('enableClient', { id, expectedVersion: client.version }, '');
    expect(await tokenStatus(server, id, secret)).toBe(200);
  });

  test('Enable/disable a client from accessing each module', async () => {
    const { id, secret, version } = await addClient(ada, { modules: [{ moduleId: payments }] });
    await ada.change('updateClient', { id, expectedVersion: version, modules: [] }, '');
    expect(await claimsOf(server, id, secret)).not.toHaveProperty('scope');
  });

  test("Edit an API client's details: fields are updated as required", async () => {
    const { id, version } = await addClient(ada);
    await ada.change('updateClient', { id, expectedVersion: version, name: 'Renamed', description: 'New' }, '');
    expect(await view(ada, id)).toMatchObject({ name: 'Renamed', description: 'New', version: version + 1 });
  });

  test('Delete an API client: any related integration breaks', async () => {
    const { id, secret, version } = await addClient(ada);
    await ada.change('deleteClient', { id, expectedVersion: version, confirmation: 'Payroll' }, '');
    expect(await tokenStatus(server, id, secret)).toBe(401);
  });

  test('View a client id and secret: shown again after the passcode, and each look is noted', async () => {
    const { id, secret, secrets } = await addClient(ada);
    const shown = await ada.change('revealClientSecret', { id, secretId: secrets[0]?.id }, 'secret { value }');
    expect(shown.secret.value).toBe(secret);
    expect((await audited(ada, id))[0]).toBe('revealClientSecret');
  });

  test('Regenerate a secret: a new one, and the old one stops', async () => {
    const { id, secret, version } = await addClient(ada);
    const again = { id, expectedVersion: version, confirmation: 'Payroll' };
    const made = await ada.change('rotateClientSecret', again, shownWithSecret);
    expect(await tokenStatus(server, id, secret)).toBe(401);
    expect(await tokenStatus(server, id, made.secret.value)).toBe(200);
  });

  test('Multi admin › Note: assigning modules needs the privilege to manage modules as well', async () => {
    const cleo = await server.signIn('cleo@example.com');
    await expect(addClient(cleo, { modules: [{ moduleId: payments }] })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect((await addClient(cleo)).id).toBeTruthy();
  });

  test('Company audit: all actions are audited', async () => {
    const { id, version } = await addClient(ada);
    const { client } = await ada.change('disableClient', { id }, 'client { version }');
    await ada.change('enableClient', { id, expectedVersion: client.version }, '');
    const next = { id, expectedVersion: version + 2 };
    await ada.change('updateClient', { ...next, description: 'New' }, '');
    await ada.change('deleteClient', { id, expectedVersion: version + 3, confirmation: 'Payroll' }, '');
    expect(await audited(ada, id)).toEqual([
      'deleteClient',
      'updateClient',
      'enableClient',
      'disableClient',
      'createClient',
    ]);
  });

  test('Next steps: with the client an access token is created, to be used in API calls', async () => {
    const { id, secret } = await addClient(ada, { modules: [{ moduleId: payments }] });
    expect(await claimsOf(server, id, secret)).toMatchObject({ aud: 'https://payments.example.com', client_id: id });
  });
});

describe('Autopay Online Plus › API clients › Multi admin', () => {
  const request = 'changeRequest { id version state subject { id } } secret { id value }';
  const decide = (who: Browser, verb: string, { id, version }: { id: string; version: number }, more: object = {}) =>
    who.change(verb, { id, expectedVersion: version, ...more }, 'changeRequest { state }');
  const ask = () =>
    ada.change(
      'createClient',
      { name: 'Payroll', grantTypes: ['CLIENT_CREDENTIALS'], owner: { email: 'owner@example.com' } },
      request,
    );

  beforeAll(() => choose(ada, { multiAdmin: { on: true } }));
  test('Administrator 1 creates an API client: a change request, and nothing takes effect', async () => {
    const { outcome, changeRequest, secret } = await ask();
    expect([outcome, changeRequest.state]).toEqual(['PARKED', 'OPEN']);
    expect(await view(ada, changeRequest.subject.id)).toEqual({ code: 'NOT_FOUND' });
    expect(await tokenStatus(server, changeRequest.subject.id, secret.value)).toBe(401);
  });

  test('Administrator 1, who created it, may take it back, and may not approve it', async () => {
    const { changeRequest } = await ask();
    await expect(decide(ada, 'approveChangeRequest', changeRequest)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect(await decide(ada, 'withdrawChangeRequest', changeRequest)).toMatchObject({
      changeRequest: { state: 'WITHDRAWN' },
    });
  });

  test('Administrator 2 may approve; then the change comes into effect', async () => {
    const { changeRequest, secret } = await ask();
    await decide(ben, 'approveChangeRequest', changeRequest);
    expect(await tokenStatus(server, changeRequest.subject.id, secret.value)).toBe(200);
  });

  test('Administrator 2 may reject; then it never does', async () => {
    const { changeRequest, secret } = await ask();
    await decide(ben, 'rejectChangeRequest', changeRequest, { reason: 'No' });
    expect(await tokenStatus(server, changeRequest.subject.id, secret.value)).toBe(401);
  });

  test('Updating, deleting and regenerating a secret wait as well', async () => {
    const { changeRequest } = await ask();
    await decide(ben, 'approveChangeRequest', changeRequest);
    const { id, version } = await view(ada, changeRequest.subject.id);
    const it = { id, expectedVersion: version };
    const outcomes = [
      await ada.change('updateClient', { ...it, description: 'New' }, ''),
      await ada.change('rotateClientSecret', { ...it, confirmation: 'Payroll' }, ''),
      await ada.change('deleteClient', { ...it, confirmation: 'Payroll' }, ''),
    ].map(({ outcome }) => outcome);
    expect(outcomes).toEqual(['PARKED', 'PARKED', 'PARKED']);
  });

  test('Change requests can be reviewed where the client is viewed', async () => {
    const { changeRequest } = await ask();
    const { data } = await ben.query(
      'query($id: String!) { changeRequests(filter: { subjectId: $id, state: OPEN }) { nodes { id command } } }',
      { id: changeRequest.subject.id },
    );
    expect(data.changeRequests.nodes).toEqual([{ id: changeRequest.id, command: 'createClient' }]);
  });
});
