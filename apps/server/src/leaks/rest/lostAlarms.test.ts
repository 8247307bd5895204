import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type GithubScanner, startGithubScanner } from '@countersign/tooling/githubScanner';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { StalePlan } from '../../model/plan.js';
import type { LockedStore } from '../../model/ports/store.js';
import { freshStoreWithKeys } from '../../store/testing/freshDatabase.js';
import { addClient, choose } from '../../testing/clientCalls.js';
import { type Browser, type RunningServer, startServer } from '../../testing/server.js';

let github: GithubScanner;
let server: RunningServer;
let ada: Browser;
/** How many commits of alarms somebody else comes before. */
let overtaken = 0;

/** A store in which somebody else is faster. */
const contended = (locked: LockedStore): LockedStore => ({
  ...locked,
  unlock(...given) {
    const store = locked.unlock(...given);
    return {
      ...store,
      async commit(plan) {
        if (plan.audit[0].action === 'noteLeakedSecret' && overtaken-- > 0) throw new StalePlan('clients');
        await store.commit(plan);
      },
    };
  },
});

beforeAll(async () => {
  github = await startGithubScanner();
  const store = contended(await freshStoreWithKeys());
  server = await startServer({ store, env: { GITHUB_KEYS_URL: github.keysUrl } });
  await server.makeAccount('acc_one', ['ada@example.com']);
  ada = await server.signIn('ada@example.com');
  await choose(ada, { leakedSecrets: 'TELL' });
});
afterAll(async () => {
  await server.close();
  await github.close();
});

const report = async (values: readonly string[], url = '') => {
  const headers = { 'content-type': 'application/json' };
  return (await fetch(`${server.url}/api/leaks`, { method: 'POST', headers, body: JSON.stringify({ values, url }) }))
    .status;
};

const leaks = async (id: string) =>
  (
    await ada.query(
      'query($filter: AuditEntryFilter!) { auditEntries(filter: $filter) { nodes { changes { field after } } } }',
      { filter: { subjectId: id, action: 'noteLeakedSecret' } },
    )
  ).data.auditEntries.nodes;

test('an alarm is raised although somebody changes the client again and again meanwhile', async () => {
  const client = await addClient(ada);
  // More than one change tries by itself.
  overtaken = 10;
  expect(await report([client.secret])).toBe(202);
  expect(await leaks(client.id)).toHaveLength(1);
});

test('a credential is taken out of the address that was told, however it is encoded there', async () => {
  const encoded = (text: string) => [...text].map((one) => `%${one.charCodeAt(0).toString(16)}`).join('');
  const ways = [
    (secret: string) => encoded(secret),
    (secret: string) => encodeURIComponent(encoded(secret)),
    (secret: string) => secret.replace('csk_', '%63%73%6B_'),
    (secret: string) => secret.replace('_', '%255F'),
    (secret: string) => `${encoded(secret.slice(0, 20))}${secret.slice(20)}`,
  ];
  for (const way of ways) {
    const client = await addClient(ada);
    const written = way(client.secret);
    expect(await report([client.secret], `https://paste.example.com/a?found=${written}&page=%C3%BC`)).toBe(202);
    const [alarm] = await leaks(client.id);
    const foundAt = alarm.changes.find(({ field }: { field: string }) => field === 'foundAt').after;
    expect(foundAt).toBe('https://paste.example.com/a?found=[secret]&page=%C3%BC');
  }
  const client = await addClient(ada);
  await report([client.secret], 'https://paste.example.com/a%20b?c=%41');
  expect(JSON.stringify(await leaks(client.id)), 'without one it stays as it is').toContain('/a%20b?c=%41');
});

test('of a secret that was removed years ago nothing is kept', async () => {
  const { id, secret, version } = await addClient(ada);
  await ada.change('deleteClient', { id, expectedVersion: version, confirmation: 'Payroll' }, 'outcome');
  const known = async () => (await server.store.within('acc_one').clients.pastSecret(secretId)) !== undefined;
  const [{ id: secretId = '' } = {}] = await server.store.unscoped.issued([
    createHash('sha256').update(secret).digest('base64url'),
  ]);
  expect(await known()).toBe(true);
  await server.store.upkeep.forgetExpired(server.now() + 3 * 365 * 24 * 60 * 60_000);
  expect(await known()).toBe(false);
});

test('a key of GitHub’s that cannot be read, or is of another kind, keeps the others from nothing', async () => {
  const answer = await (await fetch(github.keysUrl)).json();
  const { public_keys: good } = answer as { public_keys: object[] };
  const odd = [
    { key_identifier: 'a', key: 'no key' },
    { key_identifier: 'b', key: 'x'.repeat(5000) },
    { key: 7 },
    null,
  ];
  const publisher = createServer((_request, reply) => {
    reply
      .writeHead(200, { 'content-type': 'application/json' })
      .end(JSON.stringify({ public_keys: [...odd, ...good] }));
  });
  await new Promise<void>((listening) => publisher.listen(0, '127.0.0.1', listening));
  const { port } = publisher.address() as AddressInfo;
  const beside = await startServer({ beside: server, env: { GITHUB_KEYS_URL: `http://127.0.0.1:${port}/` } });
  const scan = { method: 'POST', headers: github.headersFor('[]'), body: '[]' };
  const status = (await fetch(`${beside.url}/api/leaks/github`, scan)).status;
  await beside.close();
  publisher.closeAllConnections();
  publisher.close();
  expect(status).toBe(200);
});

test('of who names no key of GitHub’s, or has no signature, no body is read', async () => {
  const { 'github-public-key-signature': _, ...unsigned } = github.headersFor('[]');
  const invented = { ...github.headersFor('[]'), 'github-public-key-identifier': 'invented' };
  // What is read is too large, and would be answered so.
  const body = 'x'.repeat(3_000_000);
  for (const headers of [unsigned, invented]) {
    const answer = await fetch(`${server.url}/api/leaks/github`, { method: 'POST', headers, body }).catch(
      () => undefined,
    );
    expect([403, undefined]).toContain(answer?.status);
  }
});
