import { afterAll, beforeAll, expect, test } from 'vitest';
import { engine } from '../../../store/testing/freshDatabase.js';
import { startServer } from '../../../testing/server.js';

const token = 'whoever-reads-the-metrics-of-these-tests';
const next = 'whoever-reads-them-from-tomorrow-onwards';
let server: Awaited<ReturnType<typeof startServer>>;

beforeAll(async () => {
  server = await startServer({ env: { METRICS_TOKEN: `${token}, ${next}` } });
});
afterAll(() => server.close());

const metrics = (authorization?: string) =>
  fetch(`${server.url}/metrics`, authorization === undefined ? {} : { headers: { authorization } });

test('The operator sees how long requests took, by route and by what they were answered', async () => {
  await fetch(`${server.url}/oauth/token`, { method: 'POST' });
  await fetch(`${server.url}/no/such/secret-in-a-path`);
  const answer = await metrics(`Bearer ${token}`);
  expect(answer.headers.get('content-type')).toContain('version=0.0.4');
  const text = await answer.text();
  expect(text).toContain(
    'countersign_http_request_duration_seconds_count{method="POST",route="/oauth/token",status="415"} 1',
  );
  expect(text).toContain('_count{method="GET",route="/*",status="200"} 1');
  expect(text).not.toContain('secret-in-a-path');
  expect(text).toContain('nodejs_eventloop_lag_seconds');
});

test('the operator sees what the database costs: how long changes take, and who waits for a connection', async () => {
  await server.makeAccount('acc_met', ['ada@example.com']);
  const admin = await server.signIn('ada@example.com');
  const create = (name: string) =>
    fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: admin.cookie },
      body: JSON.stringify({
        query: 'mutation($input: CreateAccessTypeInput!) { createAccessType(input: $input) { outcome } }',
        variables: { input: { name, permissions: [] } },
      }),
    });
  const kept = async () => {
    const text = await (await metrics(`Bearer ${token}`)).text();
    const waiting = /^countersign_database_waiting (\d+)$/m.exec(text)?.[1];
    expect(waiting).toBe(engine === 'postgres' ? '0' : undefined);
    return Number(/^countersign_commit_duration_seconds_count\{outcome="kept"\} (\d+)$/m.exec(text)?.[1] ?? 0);
  };
  const before = await kept();
  expect((await create('ObjectRead')).status).toBe(200);
  expect(await kept()).toBe(before + 1);
});

test('either token opens them while one takes the place of the other, and neither opens anything else', async () => {
  for (const each of [token, next]) {
    const authorization = `Bearer ${each}`;
    expect((await metrics(authorization)).status).toBe(200);
    const body = JSON.stringify({ query: '{ account { id } }' });
    const headers = { authorization, 'content-type': 'application/json' };
    const answer = await fetch(`${server.url}/graphql`, { method: 'POST', headers, body });
    expect(((await answer.json()) as { errors: unknown[] }).errors).toMatchObject([
      { extensions: { code: 'UNAUTHENTICATED' } },
    ]);
  }
});

test.each([undefined, 'Bearer another', `Basic ${token}`, `Bearer ${token}, ${next}`])(
  'nobody else sees anything: %s',
  async (authorization) => {
    const answer = await metrics(authorization);
    expect(answer.status).toBe(401);
    expect(await answer.text()).not.toContain('countersign_http');
  },
);
