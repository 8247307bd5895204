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

    test('may ask for a proof each time: for this look, and for one', async () => {
      const client = await addClient(ada);
      const { id: secretId } = await secretOf(client.id);
      const other = await addClient(ada);
      const { id: othersId } = await secretOf(other.id);
      await choose(ada, { stepUpForEachReveal: true });
      const look = (browser: Browser) =>
        browser.change('revealClientSecret', { id: client.id, secretId }, 'secret { value }');
      const asksAnew = { code: 'STEP_UP_REQUIRED', methods: ['TOTP'], purpose: secretId };
      const browser = await server.signIn('ada@example.com');
      await expect(look(browser), 'the proof of a sign-in is for no look').rejects.toMatchObject(asksAnew);
      await browser.stepUp();
      await expect(look(browser), 'nor is one for whatever comes').rejects.toMatchObject(asksAnew);
      await browser.stepUp(othersId);
      await expect(look(browser), 'nor one for another secret').rejects.toMatchObject(asksAnew);
      await browser.stepUp(secretId);
      expect((await look(browser)).secret.value).toBe(client.secret);
      await expect(look(browser)).rejects.toMatchObject(asksAnew);
      await browser.stepUp(secretId);
      const twice = `mutation($input: RevealClientSecretInput!) {
        one: revealClientSecret(input: $input) { secret { value } } two: revealClientSecret(input: $input) { outcome }
      }`;
      const { data, errors } = await browser.query(twice, { input: { id: client.id, secretId } });
      expect(data, 'two looks in one request').toEqual({ one: { secret: { value: client.secret } }, two: null });
      expect(errors?.[0]?.extensions).toMatchObject(asksAnew);
      await browser.stepUp(secretId);
      server.pass(31_000);
      await expect(look(browser)).rejects.toMatchObject(asksAnew);
      await choose(browser, { stepUpForEachReveal: false });
      expect((await look(browser)).secret.value).toBe(client.secret);
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
