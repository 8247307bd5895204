import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Browser, type RunningServer, startServer } from '../testing/server.js';

let server: RunningServer;
let ada: Browser;

beforeAll(async () => {
  server = await startServer();
  await server.makeAccount('acc_one', ['ada@one.example']);
  for (const domain of ['one.example', 'more.example'])
    server.names.publish(`_countersign.${domain}`, 'countersign-account=acc_one');
  ada = await server.signIn('ada@one.example');
});
afterAll(() => server.close());

const written = async () => {
  const { data } = await ada.query('{ auditEntries(first: 1) { nodes { seq } } }');
  return data.auditEntries.nodes[0].seq;
};

type Lists = { readonly [field: string]: readonly unknown[] };
const reversed = (lists: Lists): Lists =>
  Object.fromEntries(Object.entries(lists).map(([field, list]) => [field, list.toReversed()]));

/** Makes something with such sets, and then says the same sets in another order. */
async function again(make: string, update: string, kind: string, input: object, sets: Lists, other = reversed(sets)) {
  const made = (await ada.change(make, { ...input, ...sets }, `${kind} { id version }`))[kind];
  const before = await written();
  const answer = await ada.change(
    update,
    { id: made.id, expectedVersion: made.version, ...other },
    'changes { field }',
  );
  expect(answer).toEqual({ outcome: 'APPLIED', changes: [] });
  expect(await written()).toBe(before);
}

const ec = (x: string) => ({ kty: 'EC', crv: 'P-256', x, y: 'x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0' });

test('a client’s sets in another order are the same', async () => {
  const keys = [
    { ...ec('f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU'), kid: 'b' },
    { ...ec('f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU'), kid: 'a' },
  ];
  const sets = {
    grantTypes: ['CLIENT_CREDENTIALS', 'AUTHORIZATION_CODE'],
    redirectUris: ['https://b.example.com/', 'https://a.example.com/'],
  };
  const input = { name: 'Sets', owner: { email: 'jo@example.com' }, publicKeys: JSON.stringify({ keys }) };
  await again('createClient', 'updateClient', 'client', input, sets, {
    ...reversed(sets),
    publicKeys: JSON.stringify({ keys: keys.toReversed() }) as unknown as readonly unknown[],
  });
});

test('what an access type lets do, and with which fields, in another order is the same', async () => {
  const permission = (operations: string[], fields: string[]) => ({
    permissions: [{ object: 'Pay', operations, fields }],
  });
  const more = [{ object: 'Absence', operations: ['READ'] }];
  const same = { permissions: [...permission(['WRITE', 'READ'], ['b', 'a']).permissions, ...more] };
  const other = { permissions: [...more, ...permission(['READ', 'WRITE'], ['a', 'b']).permissions] };
  await again('createAccessType', 'updateAccessType', 'accessType', { name: 'Sets' }, same, other);
});

test('a module’s scopes in another order are the same', async () => {
  const sets = { scopes: [{ name: 'pay.write' }, { name: 'pay.read' }] };
  const input = { key: 'sets', name: 'Sets', audience: 'https://sets.example.com' };
  await again('createModule', 'updateModule', 'module', input, sets);
});

test('an admin’s privileges, and a provider’s domains, in another order are the same', async () => {
  const admin = { email: 'cy@one.example', name: 'Cy' };
  await again('inviteAdmin', 'updateAdmin', 'admin', admin, { privileges: ['VIEW_AUDIT', 'MANAGE_CLIENTS'] });
  const provider = { issuer: 'https://login.example.com', clientId: 'us' };
  const domains = ['one.example', 'more.example'];
  await ada.change('setIdentityProvider', { ...provider, clientSecret: 'secret', domains }, 'outcome');
  const before = await written();
  const input = { ...provider, domains: domains.toReversed(), expectedVersion: 1 };
  const answer = await ada.change('setIdentityProvider', input, 'changes { field }');
  expect(answer).toEqual({ outcome: 'APPLIED', changes: [] });
  expect(await written()).toBe(before);
});
