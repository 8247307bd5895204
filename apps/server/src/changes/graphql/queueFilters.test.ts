import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPair, type Pair } from '../../testing/pair.js';

let pair: Pair;

beforeAll(async () => {
  pair = await openPair();
});
afterAll(() => pair.server.close());

test('what waits is found by who asked, what it is about, where, and whether there is something to look at', async () => {
  const { ada, ben } = pair;
  const owner = { email: 'owner@example.com' };
  const input = { name: 'In acceptance', grantTypes: ['CLIENT_CREDENTIALS'], environment: 'uat', owner };
  await ada.change('createClient', input, 'outcome');
  const writes = { object: 'Payslip', operations: ['WRITE'], fields: null };
  await ada.change('createAccessType', { name: 'Writes', permissions: [writes] }, 'outcome');
  await ada.change('createAccessType', { name: 'Empty' }, 'outcome');
  const shown = 'subject { name } environment fields requester { id }';
  const query = `query($filter: ChangeRequestFilter) { changeRequests(filter: $filter) { nodes { ${shown} } } }`;
  const found = async (filter: object) =>
    (await ben.query(query, { filter: { toReview: true, ...filter } })).data.changeRequests.nodes;
  const names = async (filter: object) =>
    (await found(filter)).map(({ subject }: { subject: { name: string } }) => subject.name).toSorted();

  const [client] = await found({ kind: 'CLIENT' });
  expect(client).toMatchObject({ subject: { name: 'In acceptance' }, environment: 'uat' });
  expect(client.fields).toContain('grantTypes');
  expect(await names({ requestedBy: client.requester.id })).toEqual(['Empty', 'In acceptance', 'Writes']);
  expect(await names({ requestedBy: 'adm_nobody' })).toEqual([]);
  expect(await names({ environment: 'uat' })).toEqual(['In acceptance']);
  expect(await names({ environment: 'production' })).toEqual([]);
  expect(await names({ kind: 'ACCESS_TYPE', risky: true })).toEqual(['Writes']);
  expect(await names({ kind: 'ACCESS_TYPE', risky: false })).toEqual(['Empty']);
});
