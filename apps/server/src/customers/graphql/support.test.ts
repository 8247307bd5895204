import { afterAll, beforeAll, expect, test } from 'vitest';
import { noteSustainedRefusals } from '../../oauth/securityEvents/sustainedRefusals.js';
import { addClient, type ShownClient } from '../../testing/clientCalls.js';
import { type Browser, type RunningServer, startServer } from '../../testing/server.js';

let server: RunningServer;
let vera: Browser;
let ada: Browser;

beforeAll(async () => {
  server = await startServer();
  await server.makeAccount('acc_vendor', ['vera@example.com', 'sam@example.com', 'lou@example.com'], 'VENDOR');
  await server.makeAccount('acc_northwind', ['ada@example.com', 'bo@example.com']);
  await server.makeAccount('acc_fabrikam', ['bo@example.com']);
  ada = await server.signIn('ada@example.com');
});
afterAll(() => server.close());

async function asks(times: number, { id, secret }: ShownClient, more: object = {}): Promise<void> {
  const credentials = { grant_type: 'client_credentials', client_id: id, client_secret: secret };
  for (let made = 0; made < times; made++) {
    const body = new URLSearchParams({ ...credentials, ...more });
    await (await fetch(`${server.url}/oauth/token`, { method: 'POST', body })).body?.cancel();
  }
}

const inTrouble = async () => {
  const client = 'client { id accountName owner { email } lastRefusal { code } }';
  const text = `{ clientsInTrouble { ${client} troubles answeredPastDay refusedPastDay secretEndedAt } }`;
  return (await vera.query(text)).data.clientsInTrouble as { client: { id: string }; troubles: string[] }[];
};

test('support sees which clients of all accounts are in trouble, and what with, and no other', async () => {
  const expiresAt = new Date(server.now() + 60 * 60_000).toISOString();
  const ending = await addClient(ada, { name: 'Ending', secret: { expiresAt } });
  server.pass(2 * 60 * 60_000);
  vera = await server.signIn('vera@example.com');
  ada = await server.signIn('ada@example.com');
  const [refused, guessed, slipped] = [await addClient(ada), await addClient(ada), await addClient(ada)];
  await asks(1, ending);
  await asks(12, refused, { scope: 'nothing.like.it' });
  await asks(25, { ...guessed, secret: 'a guess' });
  await asks(1, slipped);
  await asks(1, { ...slipped, secret: 'a slip' });

  // What was counted is written once a second.
  const seen = async () => {
    await noteSustainedRefusals(server.store, server.now());
    return Object.fromEntries((await inTrouble()).map(({ client, troubles }) => [client.id, troubles]));
  };
  await expect.poll(seen, { timeout: 20_000 }).toEqual({
    [ending.id]: ['EXPIRED_SECRET'],
    [refused.id]: ['SUSTAINED_REFUSALS'],
    [guessed.id]: ['SECRET_GUESSING', 'SUSTAINED_REFUSALS'],
  });
  const found = await inTrouble();
  expect(found.find(({ client }) => client.id === ending.id)).toMatchObject({
    client: {
      accountName: 'acc_northwind',
      owner: { email: 'owner@example.com' },
      lastRefusal: { code: 'invalid_client' },
    },
    refusedPastDay: 1,
    secretEndedAt: expiresAt,
  });
  expect(found.find(({ client }) => client.id === refused.id)).toMatchObject({
    client: { lastRefusal: { code: 'invalid_scope' } },
    answeredPastDay: 0,
    refusedPastDay: 12,
    secretEndedAt: null,
  });

  // What support stopped is no trouble any more, and a day without a refusal ends it.
  await vera.change('emergencyDisableClient', { id: guessed.id, reason: 'Guessed at' }, 'outcome');
  await asks(1, guessed);
  server.pass(25 * 60 * 60_000);
  await server.doWhatIsDue();
  vera = await server.signIn('vera@example.com');
  expect(await seen()).toEqual({});
});

test('support finds a person by their address, in the accounts of customers, and sends an invitation again', async () => {
  vera = await server.signIn('vera@example.com');
  ada = await server.signIn('ada@example.com');
  const find = async (email: string, by = vera) => {
    const text =
      'query($email: String!) { findPerson(email: $email) { id accountId name email state hasSecondFactor } }';
    return (await by.query(text, { email })).data.findPerson;
  };
  const person = { name: 'bo', email: 'bo@example.com', state: 'ACTIVE', hasSecondFactor: expect.any(Boolean) };
  const seats = await find(' BO@example.com');
  expect(seats).toHaveLength(2);
  for (const accountId of ['acc_northwind', 'acc_fabrikam']) {
    expect(seats).toContainEqual({ ...person, id: expect.any(String), accountId });
  }
  expect(await find('vera@example.com')).toEqual([]);
  expect(await find('nobody@example.com')).toEqual([]);

  const invited = { email: 'cleo@example.com', name: 'Cleo', privileges: ['MANAGE_CLIENTS'] };
  await ada.change('inviteAdmin', invited, 'outcome');
  await server.restrict('acc_vendor', 'sam@example.com', ['SUPPORT_ACCOUNTS']);
  const sam = await server.signIn('sam@example.com');
  const [seat] = await find('cleo@example.com', sam);
  expect(seat).toMatchObject({ name: 'cleo@example.com', state: 'INVITED', hasSecondFactor: false });
  const again = { id: seat.accountId, adminId: seat.id };
  expect(await sam.change('resendAccountInvitation', again, 'link')).toMatchObject({ link: expect.any(String) });
  await server.restrict('acc_vendor', 'lou@example.com', ['MANAGE_CATALOGUE']);
  const lesser = await server.signIn('lou@example.com');
  await expect(lesser.change('resendAccountInvitation', again, 'link')).rejects.toMatchObject({ code: 'FORBIDDEN' });
  for (const text of ['{ clientsInTrouble { refusedPastDay } }', '{ findPerson(email: "a@example.com") { id } }']) {
    for (const by of [lesser, ada]) expect((await by.query(text)).errors?.[0]?.extensions.code, text).toBe('FORBIDDEN');
  }
});
