import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { day } from '../kernel/duration.js';
import { attemptLimit } from '../limits/attempts.js';
import { runSql } from '../store/testing/runSql.js';
import { tokenStatus } from '../testing/clientCalls.js';
import { allManagement } from '../testing/managementApp.js';
import { newClient, openPrograms, type Programs } from '../testing/programs.js';

let programs: Programs;
let here: Programs['here'];
let there: Programs['there'];
let send: Programs['send'];

beforeAll(async () => {
  programs = await openPrograms();
  ({ here, there, send } = programs);
});
afterAll(async () => {
  await there.close();
  await here.close();
});

const clientsNamed = async (name: string) =>
  (await here.store.within('acc_one').clients.page({ search: name }, 'NAME_ASC', { limit: 10, backwards: false })).items
    .length;

describe('a request with an idempotency key', () => {
  test('is done once and answered alike, its secret included, by every server', async () => {
    const [input, key] = [newClient(), randomUUID()];
    const first = await send('createClient', input, { key });
    expect(await tokenStatus(here, first.client.id, first.secret.value)).toBe(200);
    expect(await send('createClient', input, { key })).toEqual(first);
    expect(await send('createClient', input, { key, at: there })).toEqual(first);
    expect((await send('createClient', input)).client.id).not.toBe(first.client.id);
  });

  test('sent a hundred times at once to two servers is done once', async () => {
    const [input, key] = [newClient(), randomUUID()];
    const answers = await Promise.all(
      Array.from({ length: 100 }, (_, index) => send('createClient', input, { key, at: index % 2 ? here : there })),
    );
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]).toMatchObject({ outcome: 'APPLIED', secret: { value: expect.stringMatching(/^csk_/) } });
    expect(await clientsNamed(input.name)).toBe(1);
  });

  test('is another one for another caller, who is told nothing of the first', async () => {
    const [input, key] = [newClient(), randomUUID()];
    const first = await send('createClient', input, { key });
    const other = await send('createClient', input, { key, by: 1 });
    expect(other.client.id).not.toBe(first.client.id);
    expect(other.secret.value).not.toBe(first.secret.value);
  });

  test('is refused with another input or another reason, and as another command', async () => {
    const key = randomUUID();
    await send('createClient', newClient(), { key });
    const reused = { code: 'IDEMPOTENCY_KEY_REUSED' };
    expect((await send('createClient', newClient(), { key })).refused).toEqual(reused);
    expect((await send('disableClient', { id: 'none' }, { key })).refused).toEqual(reused);
  });

  test.each(['', 'short', 'a'.repeat(35), 'ä'.repeat(40), `${randomUUID()} `, 'a'.repeat(256)])(
    'is refused with the key %j, which could be guessed or is none',
    async (key) => {
      const { refused } = await send('createClient', newClient(), { key });
      expect(refused).toMatchObject({ code: 'INVALID_INPUT', issues: [{ path: ['idempotencyKey'] }] });
    },
  );

  test('keeps no refusal: the same may succeed later', async () => {
    const { client } = await send('createClient', newClient());
    const [key, input] = [randomUUID(), { id: client.id, expectedVersion: 2, description: 'Later' }];
    expect((await send('updateClient', input, { key })).refused).toMatchObject({ code: 'CONFLICT' });
    await send('updateClient', { id: client.id, expectedVersion: 1, description: 'Before' });
    const done = await send('updateClient', input, { key });
    expect(done).toMatchObject({ outcome: 'APPLIED', changes: [{ field: 'description' }] });
    expect(await send('updateClient', input, { key, at: there })).toEqual(done);
  });

  test('that changed nothing changes nothing later either', async () => {
    const { client } = await send('createClient', newClient());
    const key = randomUUID();
    await send('disableClient', { id: client.id });
    expect(await send('disableClient', { id: client.id }, { key })).toMatchObject({ outcome: 'APPLIED', changes: [] });
    await programs.ada.change('enableClient', { id: client.id, expectedVersion: 2 }, '');
    const again = await send('disableClient', { id: client.id }, { key, at: there });
    expect(again).toMatchObject({ outcome: 'APPLIED', changes: [], client: { enabled: true } });
  });
});

test('an answer is told to no token, of the same client, that may do less than the request needed', async () => {
  const [input, key] = [{ ...newClient(), modules: await allManagement(programs.ada) }, randomUUID()];
  const first = await send('createClient', input, { key });
  const narrow = await programs.narrower('countersign:clients:read', 'countersign:clients:write');
  const { refused } = await send('createClient', input, { key, token: narrow });
  expect(refused).toMatchObject({ code: 'FORBIDDEN', scope: expect.stringContaining('countersign:grants:write') });
  expect(await send('createClient', newClient(), { key: randomUUID(), token: narrow })).toMatchObject({
    outcome: 'APPLIED',
  });
  expect(await send('createClient', input, { key, at: there })).toEqual(first);
});

test('a key is free again when its day is over, before anything is tidied', async () => {
  const [input, key, other] = [newClient(), randomUUID(), randomUUID()];
  const { client } = await send('createClient', input, { key });
  await send('disableClient', { id: client.id });
  const disabled = await send('disableClient', { id: client.id }, { key: other });
  expect(disabled).toMatchObject({ outcome: 'APPLIED', changes: [] });
  await runSql(programs.database, `update kept_answers set expires_at = ${here.now()}`);
  expect(await send('disableClient', { id: client.id }, { key: other })).toEqual(disabled);
  expect((await send('createClient', input, { key })).client.id).not.toBe(client.id);
});

describe('without a key', () => {
  test('what waits already is answered by its request, and nothing is drawn anew', async () => {
    const { ada, ben } = programs;
    const { data } = await ada.query('{ account { version } }');
    const on = { expectedVersion: data.account.version, multiAdmin: { on: true, scope: 'EVERYTHING' } };
    await ada.change('updateAccountSettings', on, '');
    const input = newClient();
    const first = await send('createClient', input);
    expect(first).toMatchObject({ outcome: 'PENDING_APPROVAL', secret: { value: expect.any(String) } });
    const again = await send('createClient', input);
    expect(again).toEqual({ ...first, secret: null });
    const ofAda = await ada.change('createClient', input, 'changeRequest { id } secret { id }');
    expect(ofAda.changeRequest.id).not.toBe(first.changeRequest.id);
    expect(await ada.change('createClient', input, 'changeRequest { id } secret { id }')).toEqual({
      ...ofAda,
      secret: null,
    });
    const said = await ada.change('createClient', input, 'changeRequest { id }', { comment: 'Needed by Monday.' });
    expect(said.changeRequest.id).not.toBe(ofAda.changeRequest.id);
    expect((await send('createClient', { ...input, description: 'x' })).changeRequest.id).not.toBe(
      first.changeRequest.id,
    );
    await ben.change('rejectChangeRequest', { id: first.changeRequest.id, expectedVersion: 1, reason: 'No.' }, '');
    expect((await send('createClient', input)).changeRequest.id).not.toBe(first.changeRequest.id);
  });
});

test('whoever asks for very many is not made to wait for all that they asked before', async () => {
  const inputs = Array.from({ length: 21 }, newClient);
  const asked = [];
  for (const input of inputs) asked.push((await send('createClient', input)).changeRequest.id);
  expect((await send('createClient', inputs[1] ?? {})).changeRequest.id).toBe(asked[1]);
  expect((await send('createClient', inputs[0] ?? {})).changeRequest.id).not.toBe(asked[0]);
});

test('a request is a new one once a day has passed', async () => {
  const [input, key] = [newClient(), randomUUID()];
  const { changeRequest } = await send('createClient', input, { key });
  await here.doWhatIsDue();
  expect((await send('createClient', input, { key })).changeRequest.id).toBe(changeRequest.id);
  await programs.pass(day);
  expect((await send('createClient', input, { key })).changeRequest.id).not.toBe(changeRequest.id);
});

test('an account keeps so many answers a day, and without a key is refused nothing', async () => {
  const { key, maxAttempts } = attemptLimit('kept-answers', 'acc_one');
  await runSql(programs.database, `update limits set count = ${maxAttempts} where key = '${key}'`);
  const input = newClient();
  const { refused } = await send('createClient', input, { key: randomUUID() });
  expect(refused).toMatchObject({ code: 'RATE_LIMITED', retryAfter: expect.any(Number) });
  expect(await send('createClient', input)).toMatchObject({ outcome: 'PENDING_APPROVAL' });
});
