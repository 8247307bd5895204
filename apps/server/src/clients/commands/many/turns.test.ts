import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Browser, type RunningServer, startServer } from '../../../testing/server.js';

let server: RunningServer;
let ada: Browser;
let ben: Browser;
let eve: Browser;

beforeAll(async () => {
  server = await startServer();
  await server.makeAccount('acc_thousands', ['ada@example.com', 'ben@example.com']);
  await server.makeAccount('acc_beside', ['eve@example.com']);
  ada = await server.signIn('ada@example.com');
  ben = await server.signIn('ben@example.com');
  eve = await server.signIn('eve@example.com');
});
afterAll(() => server.close());

const numbers = Array.from({ length: 50 }, (_, index) => index);

async function makeFifty(): Promise<string[]> {
  const owner = '{ email: "owner@example.com" }';
  const one = (number: number) =>
    `c${number}: createClient(input: { name: "Shelf ${number}", grantTypes: [CLIENT_CREDENTIALS], owner: ${owner} }) { client { id } }`;
  const { data, errors } = await ada.query(`mutation { ${numbers.map(one).join(' ')} }`);
  expect(errors).toBeUndefined();
  return numbers.map((number) => data[`c${number}`].client.id);
}

/** How often somebody of another account is answered while something is done. */
async function answeredBeside<T>(work: Promise<T>): Promise<{ answers: number; done: T }> {
  let isDone = false;
  const ending = work.finally(() => {
    isDone = true;
  });
  let answers = 0;
  while (!isDone) {
    expect((await eve.query('{ account { id } }')).errors).toBeUndefined();
    answers++;
  }
  return { answers, done: await ending };
}

test('what changes many clients gives way to others, when it is looked at, asked for, approved and applied', async () => {
  const ids = [...(await makeFifty()), ...(await makeFifty()), ...(await makeFifty())];
  const input = {
    clients: ids.map((id) => ({ id, expectedVersion: 1 })),
    confirmation: String(ids.length),
    owner: { email: 'team@example.com' },
  };
  // Without giving way it is a handful. How many there are more depends on how long the answers themselves take.
  const least = 15;
  const preview = ada.change('updateClients', input, 'outcome', { dryRun: true });
  expect((await answeredBeside(preview)).answers, 'a preview').toBeGreaterThan(least);

  const { data } = await ada.query('{ account { version } }');
  const on = { expectedVersion: data.account.version, multiAdmin: { on: true, scope: 'EVERYTHING' } };
  await ada.change('updateAccountSettings', on, 'outcome');
  const asked = await answeredBeside(ada.change('updateClients', input, 'changeRequest { id version }'));
  expect(asked.answers, 'a request').toBeGreaterThan(least);

  const { id, version } = asked.done.changeRequest;
  const approve = ben.change('approveChangeRequest', { id, expectedVersion: version }, 'changeRequest { state }');
  const approved = await answeredBeside(approve);
  expect(approved.done.changeRequest.state).toBe('APPLIED');
  expect(approved.answers, 'an approval').toBeGreaterThan(least);
});
