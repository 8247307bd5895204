import { afterAll, beforeAll, expect, test } from 'vitest';
import { basic, startTokenService, type TokenService } from '../../testing/tokenService.js';
import { makeVisitor, type Visitor } from '../../testing/visitor.js';
import type { MadeClient } from '../../testing/world.js';
import { makeWorld } from '../../testing/world.js';
import { tokenClient } from '../inForce.js';
import { memoryUsage } from '../usage/memoryUsage.js';

let service: TokenService;
let admin: Visitor;
let client: MadeClient;

const hour = 60 * 60 * 1000;

beforeAll(async () => {
  service = await startTokenService();
  admin = await makeVisitor(service);
  await admin.signIn();
  client = await service.makeClient();
});
afterAll(() => service.close());

const ask = (form: Record<string, string> = {}, who = client) =>
  service.token({ grant_type: 'client_credentials', ...form }, basic(who));

const fields = `
  usage {
    lastUsedAt answeredPastDay answeredPastWeek liveGrants
    hours { start answered refused }
    days { start answered refused }
    refusals { code pastDay pastWeek }
  }
  secrets { lastUsedAt }`;
const seen = async (id = client.id) =>
  (await admin.query(`query($id: ID!) { client(id: $id) { ${fields} } }`, { id })).client;

test('An admin sees how a client is used, a moment later', async () => {
  expect((await seen()).usage).toEqual({
    lastUsedAt: null,
    answeredPastDay: 0,
    answeredPastWeek: 0,
    hours: [],
    days: [],
    refusals: [],
    liveGrants: 0,
  });
  const began = service.now();
  await ask();
  await ask();
  await ask({ scope: 'never' });
  await ask({}, { ...client, secret: 'wrong' });
  // What was counted is written once a second, which may fall between these requests.
  const counted = async () => {
    const { answeredPastDay, refusals } = (await seen()).usage;
    return [answeredPastDay, refusals.length];
  };
  await expect.poll(counted).toEqual([2, 2]);
  const { usage, secrets } = await seen();
  expect(usage.answeredPastWeek).toBe(2);
  expect(usage.refusals.sort((a: { code: string }, b: { code: string }) => (a.code < b.code ? -1 : 1))).toEqual([
    { code: 'invalid_client', pastDay: 1, pastWeek: 1 },
    { code: 'invalid_scope', pastDay: 1, pastWeek: 1 },
  ]);
  const total = { answered: 0, refused: 0 };
  for (const { start, answered, refused } of usage.hours) {
    expect(Date.parse(start) % hour).toBe(0);
    total.answered += answered;
    total.refused += refused;
  }
  expect(total).toEqual({ answered: 2, refused: 2 });
  for (const { start } of usage.days) expect(Date.parse(start) % (24 * hour)).toBe(0);
  expect(Date.parse(usage.lastUsedAt)).toBeGreaterThanOrEqual(began);
  expect(Date.parse(usage.lastUsedAt)).toBeLessThanOrEqual(service.now());
  expect(secrets[0].lastUsedAt).not.toBeNull();
});

test('What was yesterday is not of the past day, and what was last month is known by the day', async () => {
  const other = await service.makeClient();
  await ask({}, other);
  await expect.poll(async () => (await seen(other.id)).usage.answeredPastDay).toBe(1);
  service.pass(25 * hour);
  await admin.signIn();
  expect((await seen(other.id)).usage).toMatchObject({ answeredPastDay: 0, answeredPastWeek: 1 });
  const { days } = (await seen(other.id)).usage;
  expect(days).toMatchObject([{ answered: 1, refused: 0 }]);
  service.pass(30 * 24 * hour);
  await admin.signIn();
  expect((await seen(other.id)).usage).toMatchObject({ answeredPastWeek: 0, hours: [], days });
});

test('The list of clients tells who was used last, and finds those that nobody uses any more', async () => {
  const [used, idle] = [await service.makeClient({ name: 'Used' }), await service.makeClient({ name: 'Idle' })];
  const listed = async (args: string): Promise<string[]> =>
    (await admin.query(`{ clients(${args}) { nodes { id lastUsedAt } } }`)).clients.nodes.map(
      ({ id }: { id: string }) => id,
    );
  service.pass(40 * 24 * hour);
  await admin.signIn();
  await ask({}, used);
  await expect.poll(async () => (await listed('orderBy: LAST_USED_DESC'))[0]).toBe(used.id);
  const unused = await listed('orderBy: LAST_USED_ASC, filter: { unusedForDays: 30 }');
  expect(unused).toContain(idle.id);
  expect(unused).not.toContain(used.id);
  const late = await service.makeClient({ name: 'Late' });
  expect(await listed('filter: { unusedForDays: 30, search: "Late" }'), 'one made today').toEqual([]);
  service.pass(100 * 24 * hour);
  await service.tidy();
  await admin.signIn();
  expect((await seen(used.id)).usage, 'long after the counts are forgotten').toMatchObject({ answeredPastWeek: 0 });
  expect((await seen(used.id)).usage.lastUsedAt).not.toBeNull();
  expect(await listed('filter: { unusedForDays: 30, search: "Late" }')).toEqual([late.id]);
});

test('The list of clients finds those that were refused lately, for as long as asked, and no others', async () => {
  const [refused, answered] = [await service.makeClient({ name: 'Refused' }), await service.makeClient()];
  const listed = async (days: number, more = ''): Promise<string[]> => {
    const filter = `filter: { refusedWithinDays: ${days}${more} }`;
    const { clients } = await admin.query(`{ clients(${filter}, orderBy: LAST_USED_DESC) { nodes { id } } }`);
    return clients.nodes.map(({ id }: { id: string }) => id);
  };
  await ask({}, answered);
  await ask({ scope: 'not.granted' }, refused);
  await expect.poll(() => listed(1)).toContain(refused.id);
  expect(await listed(1)).not.toContain(answered.id);
  expect(await listed(1, ', search: "Refused"')).toEqual([refused.id]);
  service.pass(3 * 24 * hour);
  await admin.signIn();
  expect(await listed(1)).not.toContain(refused.id);
  expect(await listed(7)).toContain(refused.id);
});

test('A flood of wrong secrets is two entries of the audit, the beginning and the end, with how many there were', async () => {
  const target = await service.makeClient();
  for (let wave = 0; wave < 3; wave++) {
    await Promise.all(Array.from({ length: 50 }, () => ask({}, { ...target, secret: 'wrong' })));
  }
  const counted = () => service.store.securityEvents.quietSince(Number.MAX_SAFE_INTEGER);
  await expect.poll(counted).toMatchObject([{ count: 150 }]);
  expect(await service.audited('wrongSecrets')).toHaveLength(1);
  expect((await service.audited('wrongSecrets'))[0]).toMatchObject({
    actor: { kind: 'service' },
    subject: { kind: 'client', id: target.id },
    address: '127.0.0.1',
  });
  service.pass(11 * 60 * 1000);
  await service.tidy();
  expect(await service.audited('wrongSecretsEnded')).toMatchObject([
    { subject: { id: target.id }, changes: [{ field: 'count', before: null, after: 150 }] },
  ]);
  await service.tidy();
  expect(await service.audited('wrongSecretsEnded')).toHaveLength(1);
});

test('What could not be written down is written down the next time', async () => {
  const world = await makeWorld();
  const { id } = await world.makeClient();
  const found = await tokenClient(id, world);
  if (!found) throw new Error('There is no such client.');
  let isGone = true;
  const register = {
    ...world.store.usage,
    add: (...counted: Parameters<typeof world.store.usage.add>) =>
      isGone ? Promise.reject(new Error('gone')) : world.store.usage.add(...counted),
  };
  const usage = memoryUsage({ register, securityEvents: { report: async () => {} }, now: world.now });
  usage.recordRequest(found, 'ok', { address: '' });
  await expect(usage.flush()).rejects.toThrow('gone');
  usage.recordRequest(found, 'ok', { address: '' });
  isGone = false;
  await usage.flush();
  await usage.flush();
  const [total] = await world.store.within(world.accountId).usage.totalsOf([id], world.now());
  expect(total).toMatchObject({ outcome: 'ok', pastDay: 2 });
  await world.close();
});
