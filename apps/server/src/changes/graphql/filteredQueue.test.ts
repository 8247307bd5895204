import { afterAll, beforeAll, expect, test } from 'vitest';
import { defaultBounds } from '../../store/reads/bounds.js';
import { freshStoreWithKeys } from '../../store/testing/freshDatabase.js';
import { addClient, choose } from '../../testing/clientCalls.js';
import { type Browser, type RunningServer, startServer } from '../../testing/server.js';

let server: RunningServer;
let ada: Browser;
let ben: Browser;

beforeAll(async () => {
  // So few are looked at in one statement that each page takes several.
  const store = await freshStoreWithKeys({ ...defaultBounds, counted: 2 });
  server = await startServer({ store });
  await server.makeAccount('acc_queue', ['ada@example.com', 'ben@example.com']);
  [ada, ben] = [await server.signIn('ada@example.com'), await server.signIn('ben@example.com')];
});
afterAll(() => server.close());

test('a filter that few requests match finds them however many others lie between, forwards and backwards', async () => {
  const client = await addClient(ada, { name: 'Ledger', environment: 'uat' });
  await choose(ada, { multiAdmin: { on: true, scope: 'EVERYTHING' } });
  const ask = async (by: Browser, description: string, environment = 'production') =>
    (
      await by.change(
        'updateClient',
        {
          id: client.id,
          expectedVersion: client.version,
          description,
          ...(environment === 'uat' ? {} : { environment }),
        },
        'changeRequest { number }',
      )
    ).changeRequest.number as number;
  const wanted: number[] = [];
  for (let made = 0; made < 12; made++) {
    const number = await ask(made % 5 === 0 ? ben : ada, `No. ${made}`, made % 5 === 0 ? 'production' : 'uat');
    if (made % 5 === 0) wanted.push(number);
  }
  const query = `query($filter: ChangeRequestFilter, $orderBy: ChangeRequestOrder, $first: Int, $after: String, $last: Int, $before: String) {
    changeRequests(filter: $filter, orderBy: $orderBy, first: $first, after: $after, last: $last, before: $before) {
      nodes { number } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`;
  const page = async (variables: object) => {
    const { data, errors } = await ada.query(query, { filter: { environment: 'production' }, ...variables });
    expect(errors).toBeUndefined();
    const { nodes, pageInfo } = data.changeRequests;
    return { numbers: nodes.map(({ number }: { number: number }) => number), ...pageInfo };
  };
  const newest = [...wanted].reverse();
  expect((await page({ orderBy: 'NEWEST', first: 10 })).numbers).toEqual(newest);
  expect((await page({ orderBy: 'OLDEST', first: 10 })).numbers).toEqual(wanted);

  const first = await page({ orderBy: 'NEWEST', first: 2 });
  expect(first).toMatchObject({ numbers: newest.slice(0, 2), hasNextPage: true });
  const second = await page({ orderBy: 'NEWEST', first: 2, after: first.endCursor });
  expect(second).toMatchObject({ numbers: newest.slice(2), hasNextPage: false });
  const back = await page({ orderBy: 'NEWEST', last: 2, before: second.startCursor });
  expect(back).toMatchObject({ numbers: newest.slice(0, 2), hasPreviousPage: false });
  expect((await ada.query('{ changeRequestsToReview }')).data).toEqual({ changeRequestsToReview: wanted.length });
});
