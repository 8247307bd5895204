import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addClient, choose, tokenStatus } from '../../../testing/clientCalls.js';
import { type Browser, type RunningServer, startServer } from '../../../testing/server.js';

let server: RunningServer;
let ada: Browser;

const works = async (id: string, secret: string) => (await tokenStatus(server, id, secret)) === 200;

beforeAll(async () => {
  server = await startServer();
  await server.makeAccount('acc_one', ['ada@example.com']);
  ada = await server.signIn('ada@example.com');
});
afterAll(() => server.close());

describe('looking at a secret again', () => {
  const reveal = (id: string, secretId: string) =>
    ada.change('revealClientSecret', { id, secretId }, 'secret { hint value }');
  const secretOf = async (id: string) => {
    const { data } = await ada.query('query($id: ID!) { client(id: $id) { secrets { id recoverable } } }', { id });
    return data.client.secrets[0];
  };

  test('is not possible where secrets are shown once', async () => {
    const client = await addClient(ada);
    const { id, recoverable } = await secretOf(client.id);
    expect(recoverable).toBe(false);
    await expect(reveal(client.id, id)).rejects.toMatchObject({ code: 'CONFLICT' });
  });

  describe('where the account keeps secrets', () => {
    beforeAll(() => choose(ada, { secretVisibility: 'RECOVERABLE' }));
    afterAll(() => choose(ada, { secretVisibility: 'SHOWN_ONCE' }));

    test('tells the value, and every look is audited without it', async () => {
      const client = await addClient(ada);
      const { id, recoverable } = await secretOf(client.id);
      expect(recoverable).toBe(true);
      expect((await reveal(client.id, id)).secret.value).toBe(client.secret);
      expect((await reveal(client.id, id)).secret.value).toBe(client.secret);

      const { data } = await ada.query(
        'query($id: String) { auditEntries(filter: { subjectId: $id }) { nodes { action changes { before after } } } }',
        { id: client.id },
      );
      const actions = data.auditEntries.nodes.map(({ action }: { action: string }) => action);
      expect(actions).toEqual(['revealClientSecret', 'revealClientSecret', 'createClient']);
      expect(JSON.stringify(data)).not.toContain(client.secret);
    });

    test('may ask for a proof each time: one is good for one look, and none of a while ago is', async () => {
      const client = await addClient(ada);
      const { id: secretId } = await secretOf(client.id);
      await choose(ada, { stepUpForEachReveal: true });
      const look = (browser: Browser) =>
        browser.change('revealClientSecret', { id: client.id, secretId }, 'secret { value }');
      const proven = await server.signIn('ada@example.com');
      expect((await look(proven)).secret.value).toBe(client.secret);
      await expect(look(proven)).rejects.toMatchObject({ code: 'STEP_UP_REQUIRED', methods: ['TOTP'] });
      const late = await server.signIn('ada@example.com');
      server.pass(31_000);
      await expect(look(late)).rejects.toMatchObject({ code: 'STEP_UP_REQUIRED' });
      await choose(late, { stepUpForEachReveal: false });
      expect((await look(late)).secret.value).toBe(client.secret);
    });

    test('ends when it goes back to showing them once: no copy is left', async () => {
      const client = await addClient(ada);
      const { id } = await secretOf(client.id);
      await choose(ada, { secretVisibility: 'SHOWN_ONCE' });
      await expect(reveal(client.id, id)).rejects.toMatchObject({ code: 'CONFLICT' });
      await choose(ada, { secretVisibility: 'RECOVERABLE' });
      await expect(reveal(client.id, id)).rejects.toMatchObject({ code: 'CONFLICT' });
      expect(await works(client.id, client.secret)).toBe(true);
    });
  });
});
