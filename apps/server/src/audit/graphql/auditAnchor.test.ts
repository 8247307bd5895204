import { afterAll, beforeAll, expect, test } from 'vitest';
import { type RunningServer, startServer } from '../../testing/server.js';

let server: RunningServer;

beforeAll(async () => {
  server = await startServer();
  await server.makeAccount('acc_one', ['ada@example.com']);
  await server.makeAccount('acc_two', ['cyn@example.com']);
});
afterAll(() => server.close());

test('the page is told what was published last, and nobody of another account', async () => {
  await server.doWhatIsDue();
  const { seq, hash, jws } = server.anchors.filter(({ accountId }) => accountId === 'acc_one').at(-1) ?? {};
  const ada = await server.signIn('ada@example.com');
  const query = '{ auditAnchor { seq hash jws at } }';
  const { data } = await ada.query(query);
  expect(data.auditAnchor).toMatchObject({ seq, hash, jws });
  expect(Date.parse(data.auditAnchor.at)).toBeGreaterThan(Date.now() - 60_000);
  const cyn = await server.signIn('cyn@example.com');
  expect((await cyn.query(query)).data.auditAnchor.jws).not.toBe(jws);
});
