import { afterAll, beforeAll, expect, test } from 'vitest';
import { disableClient } from '../../clients/commands/disableClient.js';
import { addClientSecret } from '../../clients/commands/secrets/addClientSecret.js';
import { basic, startTokenService, type TokenService } from '../../testing/tokenService.js';
import { makeVisitor, type Visitor } from '../../testing/visitor.js';
import type { MadeClient } from '../../testing/world.js';

const hour = 60 * 60 * 1000;
const day = 24 * hour;

let service: TokenService;
let admin: Visitor;

beforeAll(async () => {
  service = await startTokenService();
  admin = await makeVisitor(service);
  await admin.signIn();
});
afterAll(() => service.close());

const ask = (client: MadeClient, form: Record<string, string> = {}, headers: Record<string, string> = {}) =>
  service.token({ grant_type: 'client_credentials', ...form }, { ...basic(client), ...headers });

const usageOf = async (id: string, resolution = 'HOUR', from = service.now() - day) => {
  const document = `query($id: ID!, $from: DateTimeISO!) { client(id: $id) {
    usage {
      counts(resolution: ${resolution}, from: $from) { start answered refused refusals { code count } }
      parts { kind value answered refused }
    }
    latestRefusals { at address secretHint reason wrong remedy detail }
    secrets { id hint }
  } }`;
  return (await admin.query(document, { id, from: new Date(from).toISOString() })).client;
};

const reasonsOf = async ({ id }: MadeClient): Promise<string[]> =>
  (await usageOf(id)).latestRefusals.map(({ reason }: { reason: string }) => reason);

test('What a client asked is counted by hour, secret, grant type and module, and of the account', async () => {
  const module = await service.makeModule('ships', [{ name: 'ships.read' }]);
  const client = await service.makeClient({ modules: [{ moduleId: module.id }] });
  await ask(client);
  await ask(client, { scope: 'ships.read' });
  await ask(client, { scope: 'never' });
  await expect.poll(async () => (await usageOf(client.id)).latestRefusals.length).toBe(1);
  const { usage, secrets } = await usageOf(client.id);
  const start = new Date(service.now() - (service.now() % hour)).toISOString();
  const refusals = [{ code: 'invalid_scope', count: 1 }];
  expect(usage.counts).toEqual([{ start, answered: 2, refused: 1, refusals }]);
  expect(usage.parts).toEqual([
    { kind: 'GRANT_TYPE', value: 'client_credentials', answered: 2, refused: 1 },
    { kind: 'MODULE', value: module.id, answered: 2, refused: 0 },
    { kind: 'SECRET', value: secrets[0].id, answered: 2, refused: 1 },
  ]);
  const from = new Date(service.now() - day).toISOString();
  const { accountUsage } = await admin.query(
    'query($from: DateTimeISO!) { accountUsage(resolution: DAY, from: $from) { answered refused } }',
    { from },
  );
  expect(accountUsage).toEqual([{ answered: 2, refused: 1 }]);
});

test('Days are known long after their hours, and a span that ends before it begins is refused', async () => {
  const client = await service.makeClient();
  await ask(client);
  await expect.poll(async () => (await usageOf(client.id)).usage.counts.length).toBe(1);
  const asked = service.now();
  service.pass(20 * day);
  await service.store.usage.addUpDays(service.now() - 8 * day);
  await admin.signIn();
  expect((await usageOf(client.id, 'HOUR', asked - day)).usage.counts).toEqual([]);
  expect((await usageOf(client.id, 'DAY', asked - day)).usage.counts).toMatchObject([{ answered: 1, refused: 0 }]);
  const backwards = `{ accountUsage(resolution: DAY, from: "2026-02-02T00:00:00Z", to: "2026-01-01T00:00:00Z") { start } }`;
  await expect(admin.query(backwards)).rejects.toThrow('It ends before it begins.');
});

test('The latest refusals say when, from where, with which secret, what was wrong and what to do', async () => {
  const client = await service.makeClient();
  const tried = `${client.secret.slice(0, -4)}zz7Q`;
  await ask({ ...client, secret: tried });
  await ask({ ...client, secret: 'short' });
  await ask(client, {}, { 'x-environment': 'elsewhere' });
  await ask(client, { grant_type: 'authorization_code', code: 'csc_none' });
  await service.token({ grant_type: 'client_credentials', client_id: client.id });
  await expect
    .poll(async () => (await reasonsOf(client)).toSorted())
    .toEqual(['GRANT_NOT_ALLOWED', 'NO_SECRET', 'WRONG_ENVIRONMENT', 'WRONG_SECRET', 'WRONG_SECRET']);
  const { latestRefusals } = await usageOf(client.id);
  const hints = latestRefusals.map(({ secretHint }: { secretHint: string | null }) => secretHint);
  expect(hints, 'of one that is too short to be ours nothing is kept').toContain('csk_…zz7Q');
  expect(JSON.stringify(latestRefusals)).not.toContain('hort');
  expect(latestRefusals[0]).toMatchObject({
    address: '127.0.0.1',
    wrong: expect.any(String),
    remedy: expect.any(String),
  });
});

test('Of an expired secret and a disabled client it is known, and the program hears no more than of a wrong one', async () => {
  const { id } = await service.makeClient();
  const expiresAt = new Date(service.now() + hour).toISOString();
  const { secret } = await service.run(addClientSecret, { id, expectedVersion: 1, expiresAt });
  const client = { id, secret };
  service.pass(2 * hour);
  const wrong = await ask({ id, secret: 'wrong' });
  const expired = await ask(client);
  expect([expired.status, expired.body]).toEqual([wrong.status, wrong.body]);
  await expect.poll(() => reasonsOf(client)).toEqual(['EXPIRED_SECRET', 'WRONG_SECRET']);
  const other = await service.makeClient();
  await service.run(disableClient, { id: other.id });
  const disabled = await ask(other);
  expect([disabled.status, disabled.body]).toEqual([wrong.status, wrong.body]);
  await expect.poll(() => reasonsOf(other)).toEqual(['CLIENT_DISABLED']);
});

test('A flood leaves the newest hundred', async () => {
  const client = await service.makeClient();
  for (let wave = 0; wave < 5; wave++) {
    await Promise.all(Array.from({ length: 30 }, () => ask(client, { scope: `never.${wave}` })));
    service.pass(1000);
  }
  await expect.poll(async () => (await usageOf(client.id)).usage.counts[0]?.refused).toBe(150);
  const reads = service.store.within(service.accountId);
  await expect.poll(async () => (await reads.usage.refusalsOf(client.id)).length).toBe(100);
  service.pass(31 * day);
  await service.store.usage.forgetRefusals(service.now() - 30 * day);
  expect(await reads.usage.refusalsOf(client.id)).toEqual([]);
});

test('Another account reads none of it', async () => {
  const client = await service.makeClient();
  await ask(client, { scope: 'never' });
  const own = service.store.within(service.accountId).usage;
  await expect.poll(async () => (await own.refusalsOf(client.id)).length).toBe(1);
  const { accountId } = await service.elsewhere();
  const { usage } = service.store.within(accountId);
  const span = { resolution: 'DAY', from: 0, to: service.now() + 1 } as const;
  expect(await usage.refusalsOf(client.id)).toEqual([]);
  expect(await usage.countsOf(client.id, span)).toEqual([]);
  expect(await usage.partsOf([client.id], 0)).toEqual([]);
  expect(await usage.ofAccount(span)).toEqual([]);
});
