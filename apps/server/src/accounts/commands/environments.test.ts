import { afterAll, beforeAll, expect, test } from 'vitest';
import { addClient, choose } from '../../testing/clientCalls.js';
import { type Browser, type RunningServer, startServer } from '../../testing/server.js';

let server: RunningServer;
let ada: Browser;

beforeAll(async () => {
  server = await startServer();
  await server.makeAccount('acc_one', ['ada@example.com']);
  ada = await server.signIn('ada@example.com');
});
afterAll(() => server.close());

const environments = async (): Promise<string[]> =>
  (await ada.query('{ account { environments } }')).data.account.environments;

test('an environment in which a client lives stays, and one that nobody lives in can go', async () => {
  await choose(ada, { environments: ['production', 'uat', 'empty'] });
  await addClient(ada, { environment: 'uat' });
  await expect(choose(ada, { environments: ['production', 'empty'] })).rejects.toMatchObject({
    issues: [{ path: ['environments'] }],
  });
  await choose(ada, { environments: ['production', 'uat'] });
  expect(await environments()).toEqual(['production', 'uat']);
});

test('no client is left in an environment that was taken away while it was made, or moved there', async () => {
  for (let round = 0; round < 5; round++) {
    const name = `lab-${round}`;
    const others = await environments();
    await choose(ada, { environments: [...others, name] });
    const { id, version } = await addClient(ada);
    const [gone, ...moved] = await Promise.allSettled([
      choose(ada, { environments: others }),
      ...Array.from({ length: 4 }, () => addClient(ada, { environment: name })),
      ada.change('updateClient', { id, expectedVersion: version, environment: name }, ''),
    ]);
    const lives = moved.some(({ status }) => status === 'fulfilled');
    expect(gone.status === 'fulfilled' && lives, 'gone, and somebody lives there').toBe(false);
    expect((await environments()).includes(name)).toBe(gone.status === 'rejected');
  }
});
