import { generateKeyPairSync } from 'node:crypto';
import { clientOrders } from '@countersign/schema';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addClient, choose } from '../../testing/clientCalls.js';
import { type Browser, type RunningServer, startServer } from '../../testing/server.js';

const day = 24 * 60 * 60 * 1000;

let server: RunningServer;
let ada: Browser;

beforeAll(async () => {
  server = await startServer();
  await server.makeAccount('acc_one', ['ada@example.com']);
  ada = await server.signIn('ada@example.com');
  await choose(ada, { rotationOverlap: true, typedConfirmation: false });
});
afterAll(() => server.close());

const inDays = (days: number) => new Date(server.now() + days * day).toISOString();

test('of secrets that end soon, those that were replaced are not among the ones to see to', async () => {
  const ending = await addClient(ada, { name: 'Ending', secret: { expiresAt: inDays(3) } });
  const replaced = await addClient(ada, { name: 'Replaced' });
  const { id, version } = replaced;
  const rotation = { id, expectedVersion: version, confirmation: '', overlapUntil: inDays(3) };
  await ada.change('rotateClientSecret', rotation, 'secret { value }');
  const again = await addClient(ada, { name: 'Replaced by one that ends' });
  const short = {
    id: again.id,
    expectedVersion: again.version,
    confirmation: '',
    overlapUntil: inDays(1),
    expiresAt: inDays(4),
  };
  await ada.change('rotateClientSecret', short, 'secret { value }');

  const found = async (filter: object, orderBy: string) => {
    const query = `query($filter: ClientFilter, $orderBy: ClientOrder!) {
      clients(filter: $filter, orderBy: $orderBy) { nodes { id } }
    }`;
    const { data } = await ada.query(query, { filter, orderBy });
    return data.clients.nodes.map((node: { id: string }) => node.id).sort();
  };
  for (const orderBy of clientOrders) {
    for (const more of [{}, { enabled: true }, { search: 'ending' }]) {
      const filter = { secretExpiresWithinDays: 7, ...more };
      const expected = more.search === 'ending' ? [ending.id] : [ending.id, again.id].sort();
      expect.soft(await found(filter, orderBy), `${orderBy} ${JSON.stringify(more)}`).toEqual(expected);
    }
  }
});

test('a client that signs what it sends is made without a secret, unless one is asked for', async () => {
  const { publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const publicKeys = JSON.stringify(publicKey.export({ format: 'jwk' }));
  const signing = await addClient(ada, { name: 'Signing', publicKeys });
  expect(signing).toMatchObject({ secret: '', secrets: [] });
  const both = await addClient(ada, { name: 'Both', publicKeys, secret: { label: 'For the old ones' } });
  expect(both).toMatchObject({ secret: expect.stringMatching(/^csk_/), secrets: [{ label: 'For the old ones' }] });
});
