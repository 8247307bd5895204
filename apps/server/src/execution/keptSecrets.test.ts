import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { canonicalJson } from '../kernel/canonicalJson.js';
import { sha256 } from '../kernel/credential.js';
import { hour } from '../kernel/duration.js';
import { sealUnder } from '../kernel/seal.js';
import { keptAnswerBinding } from '../model/keptAnswer.js';
import { readSql } from '../store/testing/runSql.js';
import { choose } from '../testing/clientCalls.js';
import { newClient, openPrograms, type Programs } from '../testing/programs.js';
import { keeperOf } from './keeper.js';

let programs: Programs;
let send: Programs['send'];

beforeAll(async () => {
  programs = await openPrograms();
  ({ send } = programs);
});
afterAll(async () => {
  await programs.there.close();
  await programs.here.close();
});

/** The row that is kept of a request, of the first program. */
async function rowOf(key: string) {
  const { store, now, encryptionKey } = programs.here;
  const tool = (
    await store.within('acc_one').clients.page({ search: 'Tool' }, 'CREATED_ASC', { limit: 1, backwards: false })
  ).items[0];
  const actor = { kind: 'client' as const, id: tool?.id ?? '', version: 1, name: 'Tool', accountId: 'acc_one' };
  const may = { onBehalfOf: null, scopes: [], managedClients: null, maySkipStepUp: true };
  const seal = sealUnder(encryptionKey);
  const context = { store, seal, actor: { ...actor, ...may }, accountId: 'acc_one', address: '', now };
  const { id } = keeperOf('createClient', { key, request: null }, context);
  const row = await store.within('acc_one').keptAnswers.byId(id, now());
  if (!row) throw new Error('Nothing is kept.');
  return { row, seal };
}

/** As it stands in the database: a read hides what has died before it is erased. */
const keptSecret = async (key: string) =>
  readSql(programs.database, `select secret from kept_answers where id = '${(await rowOf(key)).row.id}'`);

/** Something that is told once, with the key by which it was asked for. */
async function made(mutation: string, input: object) {
  const key = randomUUID();
  const answer = await send(mutation, input, { key });
  expect((await rowOf(key)).row.secret).not.toBeNull();
  expect(await send(mutation, input, { key })).toEqual(answer);
  return { answer, key, again: () => send(mutation, input, { key }) };
}

test('the database tells nothing of an answer, nor does it with the key of the installation', async () => {
  const input = newClient();
  const { answer, key } = await made('createClient', input);
  const { row, seal } = await rowOf(key);
  const text = JSON.stringify(row);
  for (const told of [key, answer.secret.value, answer.client.id, input.name]) expect(text).not.toContain(told);
  const salt = seal.open(row.salt, keptAnswerBinding(row.id));
  for (const other of [seal, sealUnder(salt)]) {
    for (const sealed of [row.answer, row.secret ?? '']) {
      for (const binding of ['answer', 'secret', keptAnswerBinding(row.id)])
        expect(() => other.open(sealed, binding)).toThrow();
    }
  }
  expect(() => seal.open(row.salt, keptAnswerBinding('another'))).toThrow();
});

test('nor can a passphrase that was sent be guessed from the database', async () => {
  const { answer } = await made('createClient', newClient());
  const input = {
    id: answer.client.id,
    secretId: answer.secret.id,
    value: answer.secret.value,
    passphrase: 'horse pen',
  };
  const { key } = await made('createSecretShareLink', input);
  const guess = sha256(canonicalJson(['createSecretShareLink', input, '']));
  expect((await rowOf(key)).row.requestHash).not.toBe(guess);
});

describe('what was told once is erased, and the answer is otherwise as it was', () => {
  const dies = async ({ answer, key, again }: Awaited<ReturnType<typeof made>>, isAtOnce = true) => {
    expect(await again()).toEqual({ ...answer, ...('link' in answer ? { link: null } : { secret: null }) });
    if (!isAtOnce) await programs.here.doWhatIsDue();
    expect(await keptSecret(key)).toEqual([{ secret: null }]);
  };

  test('when the secret is revoked, and when its client is deleted', async () => {
    const first = await made('createClient', newClient());
    const { id } = first.answer.client;
    const second = await made('rotateClientSecret', { id, expectedVersion: 1 });
    await dies(first);
    await send('deleteClient', { id, expectedVersion: 2 });
    const { secret, client } = await second.again();
    expect({ secret, client }).toEqual({ secret: null, client: null });
    expect(await keptSecret(second.key)).toEqual([{ secret: null }]);
  });

  test('when the secret ends by itself', async () => {
    const expiresAt = new Date(programs.here.now() + hour).toISOString();
    const one = await made('createClient', { ...newClient(), secret: { expiresAt } });
    await programs.pass(hour);
    await dies(one, false);
  });

  test('when a link is taken back, and when its secret is revoked', async () => {
    const { answer } = await made('createClient', newClient());
    const { client, secret } = answer;
    const input = { id: client.id, secretId: secret.id, value: secret.value };
    const [taken, stopped] = [await made('createSecretShareLink', input), await made('createSecretShareLink', input)];
    const { data } = await programs.ada.query(`{ client(id: "${client.id}") { secretShareLinks { id } } }`);
    const id = data.client.secretShareLinks[1].id;
    await send('revokeSecretShareLink', { id });
    await dies(taken);
    await send('rotateClientSecret', { id: client.id, expectedVersion: 1 });
    await dies(stopped, false);
  });

  test('when an invitation is taken back', async () => {
    const one = await made('inviteAdmin', { name: 'New', email: 'new@example.com', privileges: ['MANAGE_CLIENTS'] });
    expect(one.answer.link).toContain('http://localhost/');
    const { id } = one.answer.admin;
    await programs.ada.change('revokeInvitation', { id }, '');
    await dies({ ...one, answer: { ...one.answer, admin: null } });
  });

  test('when the request with which it waits is refused, and not when that is asked for again', async () => {
    await programs.ada.stepUp();
    await choose(programs.ada, { multiAdmin: { on: true, scope: 'EVERYTHING' } });
    const one = await made('createClient', newClient());
    const other = await made('createClient', newClient());
    const [id, otherId] = [one.answer.changeRequest.id, other.answer.changeRequest.id];
    const said = { expectedVersion: 1, reason: 'No.' };
    await programs.ben.change('rejectChangeRequest', { id: otherId, ...said }, '');
    await dies(other);

    const { changeRequest } = await send('resubmitChangeRequest', { id, expectedVersion: 1 });
    expect(changeRequest.id).not.toBe(id);
    expect(await one.again()).toEqual(one.answer);
    await programs.ben.change('rejectChangeRequest', { id: changeRequest.id, ...said }, '');
    await dies(one);
  });
});
