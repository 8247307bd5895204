import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { firstBreak } from '../../audit/model/chain.js';
import { type Browser, type RunningServer, startServer } from '../../testing/server.js';

let server: RunningServer;
let ada: Browser;
let ben: Browser;

const client = (name: string) => ({
  name,
  grantTypes: ['CLIENT_CREDENTIALS'],
  owner: { email: 'owner@example.com' },
});
const pending =
  'changeRequest { id version number state changes { field before after } risks { code } } secret { id value }';
const decided = 'changeRequest { id version state reason votes { voter { name } vote } }';

const token = async (id: string, secret: string): Promise<number> => {
  const authorization = `Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}`;
  const body = new URLSearchParams({ grant_type: 'client_credentials' });
  return (await fetch(`${server.url}/oauth/token`, { method: 'POST', headers: { authorization }, body })).status;
};

const names = async (browser: Browser): Promise<string[]> => {
  const { data } = await browser.query('{ clients(first: 100) { nodes { name } } }');
  return data.clients.nodes.map((node: { name: string }) => node.name);
};

const turnOn = async (scope = 'EVERYTHING') => {
  const { data } = await ada.query('{ account { version settings { multiAdmin { on } } } }');
  await ada.change(
    'updateAccountSettings',
    { expectedVersion: data.account.version, multiAdmin: { on: true, scope } },
    'account { id }',
  );
};

beforeAll(async () => {
  server = await startServer();
  await server.makeAccount('acc_one', ['ada@example.com', 'ben@example.com', 'cleo@example.com']);
  await server.makeAccount('acc_two', ['dan@example.com']);
  ada = await server.signIn('ada@example.com');
  ben = await server.signIn('ben@example.com');
  await turnOn();
});
afterAll(() => server.close());

describe('a change that needs a second admin', () => {
  test('waits, takes effect when somebody else approves it, and its secret is dead until then', async () => {
    const asked = await ada.change('createClient', client('Waits'), pending, { comment: 'For payroll' });
    expect(asked).toMatchObject({ outcome: 'PENDING_APPROVAL', changeRequest: { state: 'OPEN' } });
    expect(await names(ada)).not.toContain('Waits');
    const { value } = asked.secret;
    const { data } = await ben.query('query($id: ID!) { changeRequest(id: $id) { comment mine input } }', {
      id: asked.changeRequest.id,
    });
    expect(data.changeRequest).toMatchObject({ comment: 'For payroll', mine: false });
    expect(JSON.stringify(data)).not.toContain(value);

    const { id, version } = asked.changeRequest;
    const approved = await ben.change('approveChangeRequest', { id, expectedVersion: version }, decided);
    expect(approved.changeRequest).toMatchObject({
      state: 'APPLIED',
      votes: [{ voter: { name: 'ben' }, vote: 'APPROVE' }],
    });
    expect((await server.store.within('acc_one').changes.byId(id))?.generated).toBeNull();
    const made = await ada.query('{ clients(filter: { search: "Waits" }) { nodes { id } } }');
    expect(await token(made.data.clients.nodes[0].id, value)).toBe(200);
  });

  test('is marked on its client while it waits, alone or with others, and found among what was decided since', async () => {
    const { changeRequest: made } = await ada.change('createClient', client('Marked'), pending);
    const since = new Date(server.now()).toISOString();
    const decisions =
      'query($since: DateTimeISO!) { changeRequests(filter: { mine: true, decidedSince: $since }) { nodes { id } } }';
    const decidedOf = async (browser: Browser) => (await browser.query(decisions, { since })).data.changeRequests.nodes;
    expect(await decidedOf(ada)).toEqual([]);
    await ben.change('approveChangeRequest', { id: made.id, expectedVersion: made.version }, decided);
    expect(await decidedOf(ada)).toEqual([{ id: made.id }]);
    expect(await decidedOf(ben), 'it is not his').toEqual([]);
    server.pass(1000);
    const later = { since: new Date(server.now()).toISOString() };
    expect((await ada.query(decisions, later)).data.changeRequests.nodes).toEqual([]);

    const marks = '{ clients(filter: { search: "Marked" }) { nodes { id version openChangeRequests } } }';
    const marked = async () => (await ben.query(marks)).data.clients.nodes[0];
    const { id, version, openChangeRequests } = await marked();
    expect(openChangeRequests).toBe(0);
    await ada.change('updateClient', { id, expectedVersion: version, description: 'Marked' }, decided);
    expect((await marked()).openChangeRequests).toBe(1);
    await ben.change('disableClient', { id }, 'client { id }');
    const several = { clients: [{ id, expectedVersion: version + 1 }], confirmation: '1' };
    const { changeRequest: both } = await ada.change('enableClients', several, decided);
    expect((await marked()).openChangeRequests).toBe(2);
    await ada.change('withdrawChangeRequest', { id: both.id, expectedVersion: both.version }, decided);
    expect((await marked()).openChangeRequests).toBe(1);
  });

  test('is not approved by the one who asked, in whichever session', async () => {
    const { changeRequest } = await ada.change('createClient', client('Own'), pending);
    const input = { id: changeRequest.id, expectedVersion: changeRequest.version };
    const again = await server.signIn('ada@example.com');
    await expect(again.change('approveChangeRequest', input, decided)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(ada.change('rejectChangeRequest', { ...input, reason: 'no' }, decided)).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
    for (const word of ['withdrawChangeRequest', 'resubmitChangeRequest']) {
      await expect(ben.change(word, input, 'outcome'), word).rejects.toMatchObject({ code: 'FORBIDDEN' });
    }
  });

  test('knows a person by their address, however it is written: nobody is invited as their own second admin', async () => {
    const alias = { email: ' ADA@Example.COM', name: 'Ada', privileges: ['MANAGE_USERS'] };
    await expect(ada.change('inviteAdmin', alias, 'admin { id }')).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      issues: [{ path: ['email'] }],
    });
  });

  test('is not there for an admin of another account', async () => {
    const dan = await server.signIn('dan@example.com');
    const { changeRequest } = await ada.change('createClient', client('Foreign'), pending);
    const input = { id: changeRequest.id, expectedVersion: changeRequest.version };
    await expect(dan.change('approveChangeRequest', input, decided)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  test('is decided once: every later word is told so, and has no effect', async () => {
    const { changeRequest } = await ada.change('createClient', client('Once'), pending);
    const input = { id: changeRequest.id, expectedVersion: changeRequest.version };
    await ben.change('rejectChangeRequest', { ...input, reason: 'Not now' }, decided);
    for (const word of ['approveChangeRequest', 'withdrawChangeRequest']) {
      const who = word.startsWith('withdraw') ? ada : ben;
      await expect(who.change(word, input, decided)).rejects.toMatchObject({ code: 'CONFLICT' });
    }
    expect(await names(ada)).not.toContain('Once');
  });

  test('takes effect once, however many approve at the same instant', async () => {
    const { changeRequest } = await ada.change('createClient', client('Race'), pending);
    const input = { id: changeRequest.id, expectedVersion: changeRequest.version };
    const cleo = await server.signIn('cleo@example.com');
    const words = await Promise.allSettled(
      Array.from({ length: 100 }, (_, i) => (i % 2 ? ben : cleo).change('approveChangeRequest', input, decided)),
    );
    expect(words.filter((word) => word.status === 'fulfilled')).toHaveLength(1);
    expect((await names(ada)).filter((name) => name === 'Race')).toHaveLength(1);
  });

  test('is overtaken once the one who asked may not do it any more, and is not asked for again by them', async () => {
    const cleo = await server.signIn('cleo@example.com');
    const { changeRequest } = await cleo.change('createClient', client('Not hers any more'), pending);
    const { data } = await ada.query('{ admins { nodes { id version email } } }');
    const { id, version } = data.admins.nodes.find(({ email }: { email: string }) => email === 'cleo@example.com');
    const less = { id, expectedVersion: version, privileges: ['MANAGE_USERS'] };
    const narrowed = await ada.change('updateAdmin', less, 'changeRequest { id version }');
    const shown = { id: narrowed.changeRequest.id, expectedVersion: narrowed.changeRequest.version };
    expect((await ben.change('approveChangeRequest', shown, decided)).changeRequest.state).toBe('APPLIED');

    const input = { id: changeRequest.id, expectedVersion: changeRequest.version };
    const word = await ben.change('approveChangeRequest', input, decided);
    expect(word.changeRequest).toMatchObject({
      state: 'SUPERSEDED',
      reason: expect.stringContaining('may no longer make this change'),
    });
    const again = { id: input.id, expectedVersion: word.changeRequest.version };
    await expect(cleo.change('resubmitChangeRequest', again, 'outcome')).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  test('is overtaken where time alone has made something else of it than what was shown', async () => {
    const expiresAt = new Date(server.now() + 60 * 60_000).toISOString();
    const made = await ada.change('createClient', { ...client('Two secrets'), secret: { expiresAt } }, pending);
    const shown = { id: made.changeRequest.id, expectedVersion: made.changeRequest.version };
    await ben.change('approveChangeRequest', shown, decided);
    const { data } = await ada.query('{ clients(filter: { search: "Two secrets" }) { nodes { id version } } }');
    const [{ id, version }] = data.clients.nodes;
    const { changeRequest } = await ada.change('addClientSecret', { id, expectedVersion: version }, pending);
    server.pass(2 * 60 * 60_000);
    ben = await server.signIn('ben@example.com');
    ada = await server.signIn('ada@example.com');
    const input = { id: changeRequest.id, expectedVersion: changeRequest.version };
    expect((await ben.change('approveChangeRequest', input, decided)).changeRequest).toMatchObject({
      state: 'SUPERSEDED',
      reason: expect.stringContaining('something else than what was shown'),
    });
  });

  test('expires when nobody decides in time', async () => {
    const { changeRequest } = await ada.change('createClient', client('Late'), pending);
    server.pass(15 * 24 * 60 * 60 * 1000);
    ben = await server.signIn('ben@example.com');
    ada = await server.signIn('ada@example.com');
    const input = { id: changeRequest.id, expectedVersion: changeRequest.version };
    await expect(ben.change('approveChangeRequest', input, decided)).rejects.toMatchObject({ code: 'CONFLICT' });
    const { data } = await ada.query('query($id: ID!) { changeRequest(id: $id) { state } }', { id: changeRequest.id });
    expect(data.changeRequest.state).toBe('EXPIRED');
  });

  test('lets nobody in by a link that an admin was told: they could approve their own change with it', async () => {
    const invited = { email: 'Eve@example.com', name: 'Eve', privileges: ['MANAGE_CLIENTS'] };
    const asked = await ada.change('inviteAdmin', invited, 'link delivery changeRequest { id version subject { id } }');
    expect(asked).toMatchObject({ outcome: 'PENDING_APPROVAL', link: null, delivery: null });
    const shown = { id: asked.changeRequest.id, expectedVersion: asked.changeRequest.version };
    const word = await ben.change('approveChangeRequest', shown, decided);
    expect(word.changeRequest).toMatchObject({ state: 'APPLIED', reason: '' });
    await server.doWhatIsDue();
    const { id } = asked.changeRequest.subject;
    for (const admin of [ada, ben]) {
      const again = await admin.change('resendInvitation', { id }, 'delivery link');
      expect(again).toMatchObject({ delivery: 'WITHHELD', link: null });
    }
  });

  test('tells beforehand that it would wait, and what it would change', async () => {
    const { outcome, wouldWait, changes } = await ada.change(
      'createClient',
      client('Preview'),
      'wouldWait changes { field after }',
      {
        dryRun: true,
      },
    );
    expect({ outcome, wouldWait }).toEqual({ outcome: 'PREVIEWED', wouldWait: true });
    expect(changes).toContainEqual({ field: 'name', after: 'Preview' });
  });

  test('stands in the audit with every word about it, linked, in a chain that holds', async () => {
    const { changeRequest } = await ada.change('createClient', client('Audited'), pending);
    const input = { id: changeRequest.id, expectedVersion: changeRequest.version };
    await ben.change('approveChangeRequest', input, decided);
    const { data } = await ada.query('{ auditEntries(first: 3) { nodes { action changeRequestId actor { name } } } }');
    expect(data.auditEntries.nodes).toEqual([
      { action: 'createClient', changeRequestId: input.id, actor: { name: 'ada' } },
      { action: 'approveChangeRequest', changeRequestId: input.id, actor: { name: 'ben' } },
      { action: 'requestChange', changeRequestId: input.id, actor: { name: 'ada' } },
    ]);
    const entries = [];
    for await (const entry of server.store.within('acc_one').audit.chain(0)) entries.push(entry);
    expect(firstBreak(entries.map(({ kept }) => kept))).toBeUndefined();
  });
});
