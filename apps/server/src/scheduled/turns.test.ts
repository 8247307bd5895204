import { afterAll, beforeAll, expect, test } from 'vitest';
import { expireLapsed } from '../changes/flows/expireLapsed.js';
import type { ChangeRequestRecord } from '../changes/model/changeRequest.js';
import { newId } from '../kernel/newId.js';
import { sealUnder } from '../kernel/seal.js';
import { logMailer } from '../mail/logMailer.js';
import type { Write } from '../model/plan.js';
import type { Channel } from '../notices/channels/channel.js';
import { eventNotice } from '../notices/model/notice.js';
import { sendNotices } from '../notices/sendNotices.js';
import { noteSustainedRefusals } from '../oauth/securityEvents/sustainedRefusals.js';
import { freshDatabase, openStore } from '../store/testing/freshDatabase.js';
import { runSql } from '../store/testing/runSql.js';
import { makeWorld, type World } from '../testing/world.js';

// Its id comes before the other's, and all that it has is older: no order of accounts or times helps the small one.
let busy: World;
let small: World;
let url: string;

beforeAll(async () => {
  url = await freshDatabase();
  const store = await openStore(url);
  busy = await makeWorld('acc_busy', store);
  small = await makeWorld('acc_small', store);
});
afterAll(() => busy.close());

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index);

const write = ({ store, accountId, now }: World, row: Write) => {
  const actor = { kind: 'service', id: 'countersign', name: 'Countersign', onBehalfOf: null } as const;
  const subject = { kind: 'account', id: accountId, name: accountId } as const;
  const entry = { id: newId('aud'), at: now(), action: 'seeded', actor, subject, changes: [], address: '' };
  return store.commit({ accountId, expects: [], writes: [row], audit: [{ ...entry, changeRequestId: null }] });
};

/** Adds rows that are like one that is there. */
async function addLike(table: string, where: string, count: number, change: (index: number) => string): Promise<void> {
  const each = numbers(count).map(
    (index) => `update alike set ${change(index)}; insert into ${table} select * from alike;`,
  );
  const text = `create table alike as select * from ${table} where ${where}; ${each.join('\n')} drop table alike;`;
  await runSql(url, `begin; ${text} commit;`);
}

test('an account with a hundred notices, and one that cannot be made out, keeps nobody’s mail waiting', async () => {
  const { store, now, encryptionKey } = busy;
  const notify = async (world: World, at: number) => {
    const about = { id: (await world.makeClient()).id, accountId: world.accountId };
    const row = eventNotice('REQUESTS_REFUSED', about, at);
    await write(world, { insert: 'outbox', row });
    return row.id;
  };
  const first = await notify(busy, now() - 5000);
  await addLike(
    'outbox',
    `id = '${first}'`,
    120,
    (index) => `id = '${first} ${index}', due_at = ${now() - 4000 + index}`,
  );
  await runSql(url, `update outbox set kind = 'NOTHING_KNOWN' where id = '${first}'`);
  await notify(small, now());

  const told: string[] = [];
  const channel: Channel = { name: 'heard', send: async (_letter, { accountId }) => void told.push(accountId) };
  const services = { store, seal: sealUnder(encryptionKey), mailer: logMailer(() => {}, true), publicUrl: 'https://x' };
  await expect(sendNotices(services, now(), [channel])).rejects.toThrow();
  expect(told).toContain('acc_small');
  expect(told, 'what is wrong with one notice keeps none of its own account waiting').toContain('acc_busy');
});

test('an account with a thousand clients that are refused keeps nobody from hearing of theirs', async () => {
  const { store, now } = small;
  const { id } = await small.makeClient({ name: 'Refused' });
  const at = now();
  await store.usage.recordLastRefusal([id], at - 60_000);
  const counted = {
    clientId: id,
    hour: at - (at % 3_600_000),
    outcome: 'invalid_scope',
    count: 12,
    lastAt: at,
  } as const;
  await store.usage.add([counted], []);
  const other = await busy.makeClient();
  await addLike(
    'last_uses',
    `client_id = '${other.id}'`,
    1100,
    (index) => `client_id = 'cl_${index}', refused_at = ${at}`,
  );
  await noteSustainedRefusals(store, at);
  const { items } = await store.within('acc_small').audit.page({ subjectId: id }, { limit: 1, backwards: false });
  expect(items[0]?.action).toBe('sustainedRefusals');
});

test('an account with a hundred requests that nobody decided on keeps nobody’s from ending', async () => {
  const { store, encryptionKey, now } = small;
  const lapsed = ({ accountId }: World, expiresAt: number): ChangeRequestRecord => ({
    id: `req_${accountId}`,
    accountId,
    version: 1,
    number: 1,
    command: 'createClient',
    input: {},
    generated: {},
    dependencies: [],
    subjectKind: 'client',
    subjectId: 'cl_none',
    subjectName: 'None',
    changes: [],
    owner: null,
    risks: [],
    requesterKind: 'admin',
    requesterId: 'adm_none',
    requesterPersonId: 'per_none',
    requesterName: 'Ada',
    onBehalfOfId: null,
    onBehalfOfName: null,
    comment: '',
    approversNeeded: 1,
    confirmedAt: null,
    state: 'OPEN',
    reason: '',
    replacedBy: null,
    createdAt: 0,
    expiresAt,
    decidedAt: null,
  });
  await write(busy, { insert: 'changeRequests', row: lapsed(busy, now() - 2000) });
  await write(small, { insert: 'changeRequests', row: lapsed(small, now() - 1000) });
  await addLike('change_requests', "id = 'req_acc_busy'", 120, (index) => `id = 'req_${index}', number = ${index + 2}`);
  await expireLapsed(store, sealUnder(encryptionKey), now());
  expect(await store.within('acc_small').changes.byId('req_acc_small')).toMatchObject({ state: 'EXPIRED' });
});
