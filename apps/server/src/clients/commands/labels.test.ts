import { afterAll, beforeAll, expect, test } from 'vitest';
import { addClient } from '../../testing/clientCalls.js';
import { type Browser, type RunningServer, startServer } from '../../testing/server.js';

let server: RunningServer;
let ada: Browser;
let ben: Browser;

beforeAll(async () => {
  server = await startServer();
  await server.makeAccount('acc_one', ['ada@example.com']);
  await server.makeAccount('acc_two', ['ben@example.com']);
  [ada, ben] = [await server.signIn('ada@example.com'), await server.signIn('ben@example.com')];
});
afterAll(() => server.close());

const named = async (browser: Browser, reference: string) => {
  const query = 'query($id: ID!) { client(id: $id) { id reference labels { key value } } }';
  const { data, errors } = await browser.query(query, { id: `reference:${reference}` });
  return errors ? errors[0]?.extensions?.code : data.client;
};
const labelled = async (browser: Browser, ...labels: string[]): Promise<string[]> => {
  const query = 'query($filter: ClientFilter) { clients(filter: $filter) { nodes { name } } }';
  const { data } = await browser.query(query, { filter: { labels } });
  return data.clients.nodes.map(({ name }: { name: string }) => name);
};
const change = (id: string, expectedVersion: number, input: object) =>
  ada.change('updateClient', { id, expectedVersion, ...input }, 'client { id version } changes { field before after }');

test('a reference is one client’s of an account, who asks for it twice is told whose it is, and its deletion frees it', async () => {
  const [first, second] = await Promise.allSettled(
    ['One', 'Two'].map((name) => addClient(ada, { name, reference: 'git:payroll' })),
  );
  const made = [first, second].find((one) => one?.status === 'fulfilled');
  const refused = [first, second].find((one) => one?.status === 'rejected');
  if (made?.status !== 'fulfilled' || refused?.status !== 'rejected') throw new Error('Not exactly one was made.');
  const { id, name, version } = made.value;
  const message = `The client “${name}” (${id}) has this reference already.`;
  expect(refused.reason).toMatchObject({ code: 'INVALID_INPUT', issues: [{ path: ['reference'], message }] });
  expect(await named(ada, 'git:payroll')).toMatchObject({ id, reference: 'git:payroll' });
  expect(await named(ben, 'git:payroll'), 'another account').toBe('NOT_FOUND');
  await addClient(ben, { name: 'Theirs', reference: 'git:payroll' });

  const other = await addClient(ada, { name: 'Other' });
  await expect(change(other.id, other.version, { reference: 'git:payroll' })).rejects.toMatchObject({
    issues: [{ path: ['reference'], message }],
  });
  expect((await change(id, version, { reference: 'git:payroll' })).changes, 'its own').toEqual([]);
  await ada.change('deleteClient', { id, expectedVersion: version, confirmation: name }, 'outcome');
  expect(await named(ada, 'git:payroll')).toBe('NOT_FOUND');
  await change(other.id, other.version, { reference: 'git:payroll' });
  expect(await named(ada, 'git:payroll')).toMatchObject({ id: other.id });
  await change(other.id, other.version + 1, { reference: null });
  expect(await named(ada, 'git:payroll'), 'taken away').toBe('NOT_FOUND');
  const both = await ada.query('{ client(id: "a", reference: "b") { id } neither: client { id } }');
  expect(both.errors?.map(({ extensions }) => extensions?.code)).toEqual(['INVALID_INPUT', 'INVALID_INPUT']);
});

test('clients are found by their labels, and by no label that they had', async () => {
  const pay = [
    { key: 'team', value: 'pay' },
    { key: 'example.com/tier', value: '' },
  ];
  const { id, version } = await addClient(ada, { name: 'Paying', labels: pay, reference: 'labelled' });
  await addClient(ada, { name: 'Hiring', labels: [{ key: 'team', value: 'hire' }] });
  expect((await named(ada, 'labelled')).labels, 'sorted by key').toEqual([pay[1], pay[0]]);
  expect(await labelled(ada, 'team')).toEqual(['Hiring', 'Paying']);
  expect(await labelled(ada, 'team=pay')).toEqual(['Paying']);
  expect(await labelled(ada, 'team=pa')).toEqual([]);
  expect(await labelled(ada, 'team', 'example.com/tier')).toEqual(['Paying']);
  expect(await labelled(ada, 'team=hire', 'example.com/tier')).toEqual([]);
  expect(await labelled(ben, 'team'), 'another account').toEqual([]);

  const { changes } = await change(id, version, { labels: [{ key: 'team', value: 'hire' }, pay[1]] });
  const [before, after] = [
    ['example.com/tier=', 'team=pay'],
    ['example.com/tier=', 'team=hire'],
  ];
  expect(changes).toEqual([{ field: 'labels', before, after }]);
  expect(await labelled(ada, 'team=pay')).toEqual([]);
  expect(await labelled(ada, 'team=hire')).toEqual(['Hiring', 'Paying']);
  await ada.change('deleteClient', { id, expectedVersion: version + 1, confirmation: 'Paying' }, 'outcome');
  expect(await labelled(ada, 'team')).toEqual(['Hiring']);
  const audit =
    '{ auditEntries(filter: { action: "updateClient" }, first: 1) { nodes { changes { field before after } } } }';
  expect((await ada.query(audit)).data.auditEntries.nodes[0].changes).toEqual([{ field: 'labels', before, after }]);
});

test('what Kubernetes would refuse as a label is refused, at its place', async () => {
  const of = (key: string, value = 'v') => [
    { key: 'fine', value: '' },
    { key, value },
  ];
  for (const [labels, path] of [
    [of(''), ['labels', 1, 'key']],
    [of('-a'), ['labels', 1, 'key']],
    [of('a b'), ['labels', 1, 'key']],
    [of('a/b/c'), ['labels', 1, 'key']],
    [of('Example.com/a'), ['labels', 1, 'key']],
    [of('Ключ'), ['labels', 1, 'key']],
    [of('a'.repeat(64)), ['labels', 1, 'key']],
    [of('a', 'v-'), ['labels', 1, 'value']],
    [of('a', 'b=c'), ['labels', 1, 'value']],
    [of('a', 'v'.repeat(64)), ['labels', 1, 'value']],
    [of('fine'), ['labels']],
    [Array.from({ length: 21 }, (_, index) => ({ key: `k${index}`, value: '' })), ['labels']],
  ] as const)
    await expect(addClient(ada, { labels }), JSON.stringify(labels)).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      issues: [{ path }],
    });
  await expect(addClient(ada, { reference: 'a/b' })).rejects.toMatchObject({ issues: [{ path: ['reference'] }] });
  const most = Array.from({ length: 20 }, (_, index) => ({ key: `k${index}`, value: 'v'.repeat(63) }));
  await addClient(ada, { name: 'Most', labels: most });
  expect(await labelled(ada, 'k0', `k19=${'v'.repeat(63)}`)).toEqual(['Most']);
});
