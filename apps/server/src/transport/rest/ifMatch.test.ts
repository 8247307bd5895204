import { afterAll, beforeAll, expect, test } from 'vitest';
import { resources } from '../../openapi/resources.js';
import { addClient, choose } from '../../testing/clientCalls.js';
import { allManagement } from '../../testing/managementApp.js';
import { type OvertakenServer, startOvertaken } from '../../testing/overtaken.js';
import type { Browser } from '../../testing/server.js';
import type { CommandRoute, Resource } from './resource.js';

const account = 'acc_one';

let place: OvertakenServer;
let ada: Browser;
let token: string;
let made = 0;
/** Admins that a verb may be tried on, one each. */
const spare = ['c', 'd', 'e', 'f', 'g'].map((name) => `${name}@example.com`);

beforeAll(async () => {
  place = await startOvertaken();
  const { server } = place;
  await server.makeAccount(account, ['ada@example.com', 'ben@example.com', ...spare], 'VENDOR');
  ada = await server.signIn('ada@example.com');
  await choose(ada, {
    machinesMaySkipStepUp: true,
    rotationOverlap: true,
    typedConfirmation: false,
    secretVisibility: 'RECOVERABLE',
  });
  const tool = await addClient(ada, { name: 'Tool', modules: await allManagement(ada) });
  const body = new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: tool.id,
    client_secret: tool.secret,
  });
  token = (await (await fetch(`${server.url}/oauth/token`, { method: 'POST', body })).json()).access_token;
});
afterAll(() => place.server.close());

async function call(method: string, path: string, body?: object, more: object = {}) {
  const headers = { authorization: `Bearer ${token}`, ...(body && { 'content-type': 'application/json' }), ...more };
  const url = `${place.server.url}${path}`;
  const answer = await fetch(url, { method, headers, ...(body && { body: JSON.stringify(body) }) });
  const text = await answer.text();
  return { status: answer.status, headers: answer.headers, body: text === '' ? undefined : JSON.parse(text) };
}

const catalogue = '/api/catalogue/modules';
const permissions = [{ object: 'Invoice', operations: ['READ'] }];

async function changeRequest(state: 'OPEN' | 'SUPERSEDED') {
  const { data } = await ada.query('{ account { version } }');
  const on = { expectedVersion: data.account.version, multiAdmin: { on: true } };
  if (made++ % 2 === 0) await ada.change('updateAccountSettings', on, 'outcome');
  const asked = await call('POST', '/api/modules', {
    key: `w${made}`,
    name: `Waits ${made}`,
    audience: `urn:w${made}`,
  });
  const found = (await call('GET', asked.headers.get('location') ?? '')).body;
  const { id, version } = found;
  const write = { update: 'changeRequests', id, version, set: { state } } as const;
  if (state !== 'OPEN') await place.write(account, write);
  return found;
}

/** A client with a secret that goes on beside the one that is to replace it, and which of them may be taken back. */
async function rotated(id: string) {
  await call('POST', `/api/clients/${id}/secrets/rotate`, { overlapUntil: new Date(place.server.now() + 86_400_000) });
  const { secrets } = (await call('GET', `/api/clients/${id}`)).body;
  return { id, secrets: secrets.filter(({ replacedBy }: { replacedBy: string | null }) => replacedBy === null) };
}

/** One of the catalogue: a draft, published, or deprecated, by how many steps it took. */
async function publishedModule(steps: number): Promise<{ id: string }> {
  const draft = { key: `p${++made}`, name: `Published ${made}`, audience: `urn:p${made}` };
  const { catalogueModule } = (await call('POST', catalogue, draft)).body;
  for (const step of ['publish', 'deprecate'].slice(0, steps)) {
    await call('POST', `${catalogue}/${catalogueModule.id}/${step}`, bodies[`${step}Module`]);
  }
  return catalogueModule;
}

/** One of each that a verb may be tried on. Requests come last: from then on everything else waits. */
const examples: Readonly<
  Record<string, (route: CommandRoute) => Promise<{ id: string; secrets?: readonly { id: string }[] }>>
> = {
  async client({ path }) {
    const client = await addClient(ada, { name: `Client ${++made}` });
    if (path === '/:id/enable') await call('POST', `/api/clients/${client.id}/disable`);
    if (path.endsWith('cancel-rotation')) return rotated(client.id);
    return client;
  },
  async module({ path }) {
    if (path.endsWith('move')) bodies.moveModule = { ontoId: (await publishedModule(1)).id };
    const module = { key: `m${++made}`, name: `Module ${made}`, audience: `urn:m${made}` };
    return (await call('POST', '/api/modules', module)).body.module;
  },
  catalogueModule: ({ path }) =>
    publishedModule({ '/:id/deprecate': 1, '/:id/reinstate': 2, '/:id/withdraw': 2 }[path] ?? 0),
  async plan() {
    return (await call('POST', '/api/plans', { key: `plan${++made}`, name: `Plan ${made}` })).body.plan;
  },
  async accessType() {
    return (await call('POST', '/api/access-types', { name: `Type ${++made}`, permissions })).body.accessType;
  },
  async admin({ path }) {
    const invited = { email: `admin${++made}@example.com`, name: `Admin ${made}`, privileges: [] };
    if (path.endsWith('invitation')) return (await call('POST', '/api/admins', invited)).body.admin;
    const name = spare.shift();
    const { admins } = (await call('GET', '/api/admins')).body;
    const admin = admins.find(({ email }: { email: string }) => email === name);
    if (path === '/:id/enable') await call('POST', `/api/admins/${admin.id}/disable`);
    // With a second factor that can be reset.
    if (path.endsWith('factors')) await place.server.signIn(admin.email);
    return admin;
  },
  changeRequest: ({ path }) => changeRequest(path.endsWith('withdraw') ? 'OPEN' : 'SUPERSEDED'),
};

const bodies: Record<string, object> = {
  updateClient: { description: 'Mine' },
  updateModule: { description: 'Mine' },
  updateClientSecret: { label: 'Mine' },
  updateAccessType: { description: 'Mine' },
  updateAdmin: { privileges: ['VIEW_AUDIT'] },
  createSecretShareLink: {},
  updateCatalogueModule: { description: 'Mine' },
  deprecateModule: { sunsetAt: new Date(Date.now() + 60 * 86_400_000).toISOString() },
  updatePlan: { description: 'Mine' },
};

const order = Object.keys(examples);
const verbs = resources
  .filter(({ one }) => one !== 'auditEntry')
  .sort((a, b) => order.indexOf(a.one) - order.indexOf(b.one))
  .flatMap((resource) =>
    resource.commands
      .filter(({ path }) => path.startsWith('/:id'))
      .map((route): [string, Resource, CommandRoute] => [
        `${route.method} ${resource.path}${route.path}`,
        resource,
        route,
      ]),
  );

test.each([
  ['POST', '/rotate'],
  ['DELETE', ''],
])('%s /api/client/:id%s of the other door, too', async (method, path) => {
  const { id } = await addClient(ada, { name: `Client ${++made}` });
  const shown = await call('GET', `/api/client/${id}`);
  const write = { update: 'clients', id, version: 1, set: {} } as const;
  place.beforeNextCommit(() => place.write(account, write));
  const answer = await call(method, `/api/client/${id}${path}`, undefined, { 'if-match': shown.headers.get('etag') });
  expect(answer.body).toMatchObject({ status: 412, code: 'CONFLICT', currentVersion: 2 });
});

test.each(verbs)(
  '%s: of two at once, the one whose version has gone by then does nothing',
  async (_name, resource, route) => {
    const { id, secrets } = (await (examples[resource.one] ?? examples.client)?.(route)) ?? { id: '' };
    const whole = `${resource.path}/${id}`;
    const before = await call('GET', whole);
    const { table } = resource;
    if (!table) throw new Error('It has no version.');
    const { version } = before.body;
    place.beforeNextCommit(() => place.write(account, { update: table, id, version, set: {} }));
    const path = `${resource.path}${route.path}`.replace(':id', id).replace(':secretId', secrets?.[0]?.id ?? '');
    const body = bodies[route.command.name];
    const answer = await call(route.method, path, body, { 'if-match': before.headers.get('etag') });
    expect(answer.body).toMatchObject({ status: 412, code: 'CONFLICT', currentVersion: version + 1 });
    expect((await call('GET', whole)).body).toEqual({ ...before.body, version: version + 1 });
  },
);
