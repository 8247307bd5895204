import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { addClient, choose, type ShownClient } from '../../testing/clientCalls.js';
import { type Browser, type RunningServer, startServer } from '../../testing/server.js';

/** Two servers on one database, where a credential has thirty requests a minute. */
let here: RunningServer;
let there: RunningServer;
let ada: Browser;
let ben: Browser;
let tools: string[];

const minute = 60_000;

beforeAll(async () => {
  const env = { RATE_LIMIT_SCALE: '0.01' };
  here = await startServer({ env });
  there = await startServer({ beside: here, env });
  await here.makeAccount('acc_one', ['ada@example.com', 'ben@example.com']);
  ada = await here.signIn('ada@example.com');
  ben = await here.signIn('ben@example.com');
  const { data } = await ada.query('{ modules { nodes { id key } } }');
  const moduleId = data.modules.nodes.find(({ key }: { key: string }) => key === 'countersign').id;
  const made: ShownClient[] = [];
  for (let n = 0; n < 6; n++) made.push(await addClient(ada, { name: `Tool ${n}`, modules: [{ moduleId }] }));
  tools = await Promise.all(made.map(async (one) => (await json(token(here, one))).access_token));
});
// Windows begin at the full minute: none may end while a test counts.
beforeEach(() => here.pass(minute - (here.now() % minute)));
afterAll(async () => {
  await there.close();
  await here.close();
});

// biome-ignore lint/suspicious/noExplicitAny: a test says what it expects of an answer by looking at it.
const json = async (answer: Promise<Response>) => (await answer).json() as Promise<any>;
const graphql = ({ url }: RunningServer, who: Record<string, string>, query = '{ account { id } }') =>
  fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...who },
    body: JSON.stringify({ query }),
  });
const rest = ({ url }: RunningServer, bearer: string) =>
  fetch(`${url}/api/client?limit=1`, { headers: { authorization: `Bearer ${bearer}` } });
const token = ({ url }: RunningServer, { id, secret }: { id: string; secret: string }) => {
  const body = new URLSearchParams({ grant_type: 'client_credentials', client_id: id, client_secret: secret });
  return fetch(`${url}/oauth/token`, { method: 'POST', body });
};

/** How many are answered before one is told to wait, and that one. */
async function untilRefused(
  ask: () => Promise<Response>,
  { most = 200, status = 200 } = {},
): Promise<{ answered: number; refused: Response }> {
  for (let answered = 0; answered < most; answered++) {
    const refused = await ask();
    if (refused.status === 429) return { answered, refused };
    expect(refused.status).toBe(status);
    await refused.body?.cancel();
  }
  throw new Error(`Nobody was told to wait within ${most}.`);
}

const retryAfter = (answer: Response) => Number(answer.headers.get('retry-after'));

describe('Whoever asks too often', () => {
  test('over GraphQL with a session is told to wait, and nobody else of the account is', async () => {
    const { answered, refused } = await untilRefused(() => graphql(here, { cookie: ada.cookie }));
    expect(answered).toBe(30);
    expect(refused.headers.get('ratelimit-policy')).toBe('"requests";q=30;w=60');
    expect(refused.headers.get('ratelimit')).toBe(`"requests";r=0;t=${retryAfter(refused)}`);
    expect(retryAfter(refused)).toBeGreaterThan(0);
    expect(retryAfter(refused)).toBeLessThanOrEqual(60);
    expect(await json(Promise.resolve(refused))).toMatchObject({
      errors: [
        { message: 'There were too many requests. Try again in a minute.', extensions: { code: 'RATE_LIMITED' } },
      ],
    });
    expect((await graphql(here, { cookie: ben.cookie })).status).toBe(200);
    here.pass(minute);
    expect((await graphql(here, { cookie: ada.cookie })).status).toBe(200);
  });

  test('over REST with a token is told to wait in problem details', async () => {
    const first = await rest(here, tools[0] ?? '');
    expect(first.headers.get('ratelimit-policy')).toBe('"requests";q=30;w=60, "account-requests";q=120;w=60');
    expect(first.headers.get('ratelimit')).toMatch(/^"requests";r=29;t=\d+, "account-requests";r=\d+;t=\d+$/);
    const { answered, refused } = await untilRefused(() => rest(here, tools[0] ?? ''));
    expect(answered).toBe(29);
    expect(refused.headers.get('content-type')).toMatch(/^application\/problem\+json/);
    expect(await json(Promise.resolve(refused))).toMatchObject({ status: 429, code: 'RATE_LIMITED' });
    expect(retryAfter(refused)).toBeGreaterThan(0);
  });

  test('with many programs of one account is told to wait, and another account is not', async () => {
    let asked = 0;
    const { answered, refused } = await untilRefused(() => rest(here, tools[asked++ % tools.length] ?? ''));
    expect(answered).toBe(120);
    expect(refused.headers.get('ratelimit')).toMatch(/"account-requests";r=0/);
    await here.makeAccount('acc_two', ['cleo@example.com']);
    const cleo = await here.signIn('cleo@example.com');
    expect((await graphql(here, { cookie: cleo.cookie })).status).toBe(200);
  });

  test('few but dear questions is told to wait as well', async () => {
    const dear = `{ ${'abcdefgh'.split('').map((alias) => `${alias}: clients(first: 100) { nodes { id name version } }`)} }`;
    const { answered, refused } = await untilRefused(() => graphql(here, { cookie: ada.cookie }, dear));
    expect(answered).toBeGreaterThan(0);
    expect(answered).toBeLessThan(30);
    expect(refused.headers.get('ratelimit')).toMatch(/"cost";r=0;t=\d+/);
    expect(refused.headers.get('ratelimit-policy')).toMatch(/"cost";q=20000;w=60;qu="cost"/);
    expect(await json(Promise.resolve(refused))).toMatchObject({ errors: [{ extensions: { code: 'RATE_LIMITED' } }] });
  });

  test('without being known does not keep out who is, behind the same address', async () => {
    await untilRefused(() => graphql(here, {}), { status: 401 });
    expect((await graphql(here, { authorization: 'Bearer forged' })).status).toBe(429);
    expect((await graphql(here, { cookie: ada.cookie })).status).toBe(200);
  });

  test('at one server is told to wait at the other', async () => {
    await untilRefused(() => graphql(here, { cookie: ada.cookie }));
    await expect.poll(async () => (await graphql(there, { cookie: ada.cookie })).status).toBe(429);
  });
});

describe('A client in a loop', () => {
  let looping: ShownClient;
  beforeAll(async () => {
    // Of which a hundredth is ten.
    here.pass(minute);
    ben = await here.signIn('ben@example.com');
    await choose(ben, { maxTokensPerMinute: 1000 });
    looping = await addClient(ben, { name: 'In a loop' });
  });

  test('gets as many tokens as the account’s policy says, and is told to slow down', async () => {
    const { answered, refused } = await untilRefused(() => token(here, looping));
    expect(answered).toBe(10);
    expect(refused.headers.get('ratelimit-policy')).toBe('"tokens";q=10;w=60');
    expect(refused.headers.get('ratelimit')).toMatch(/^"tokens";r=0;t=\d+$/);
    expect(retryAfter(refused)).toBeGreaterThan(0);
    expect(await json(Promise.resolve(refused))).toEqual({
      error: 'slow_down',
      error_description: 'There were too many requests. Try again in a minute.',
    });
    const other = await addClient(ben, { name: 'Beside it' });
    expect((await token(here, other)).status).toBe(200);
    here.pass(minute);
    expect((await token(here, looping)).status).toBe(200);
  });

  test('cannot have its share used up by whoever does not know its secret', async () => {
    for (let tried = 0; tried < 12; tried++) {
      expect((await token(here, { ...looping, secret: 'wrong' })).status).toBe(401);
    }
    expect((await token(here, looping)).status).toBe(200);
  });

  test('at one server is told to slow down at the other', async () => {
    await untilRefused(() => token(there, looping));
    await expect.poll(async () => (await token(here, looping)).status).toBe(429);
  });
});
