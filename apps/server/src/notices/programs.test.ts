import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { ShownClient } from '../testing/clientCalls.js';
import { type Mailbox, startMailbox } from '../testing/mailbox.js';
import { addManagementApp, delegate, queryWith } from '../testing/managementApp.js';
import { type Browser, type GraphqlAnswer, type RunningServer, startServer } from '../testing/server.js';

const account = 'acc_one';
const [adaMail, benMail, cleoMail, danMail] = ['ada', 'ben', 'cleo', 'dan'].map((name) => `${name}@example.com`) as [
  string,
  string,
  string,
  string,
];

let mailbox: Mailbox;
let server: RunningServer;
let ada: Browser;
let ben: Browser;
/** An application that may make clients for whoever lets it. */
let services: ShownClient;
/** Another, that is called like an admin. */
let namesake: ShownClient;

beforeAll(async () => {
  mailbox = await startMailbox();
  server = await startServer({ env: { SMTP_URL: mailbox.url } });
  await server.makeAccount(account, [adaMail, benMail, cleoMail, danMail]);
  await server.restrict(account, danMail, ['VIEW_AUDIT']);
  await signIn();
  services = await addManagementApp(ada);
  namesake = await addManagementApp(ada, { name: 'ben' });
  const { data } = await ada.query('{ account { version } }');
  const on = { expectedVersion: data.account.version, multiAdmin: { on: true } };
  await ada.change('updateAccountSettings', on, 'account { id }');
});
afterAll(async () => {
  await server.close();
  await mailbox.close();
});
beforeEach(() => {
  mailbox.turnedAway.clear();
  mailbox.take();
});

async function signIn() {
  ada = await server.signIn(adaMail);
  ben = await server.signIn(benMail);
}

const client = (name: string) => ({ name, grantTypes: ['CLIENT_CREDENTIALS'], owner: { email: 'owner@example.com' } });

async function mailTo(to: string) {
  await server.doWhatIsDue();
  const [mail, ...more] = mailbox.take().filter((each) => each.to === to);
  expect(more).toEqual([]);
  return mail;
}

test('what a program asks for in somebody’s name is theirs: they hear of it, find it as their own, and never approve it', async () => {
  const program = await through(services, ada);
  // That it may act for her.
  await server.doWhatIsDue();
  mailbox.take();
  const asked = 'mutation($input: CreateClientInput!) { createClient(input: $input) { changeRequest { id version } } }';
  const answer = await program(asked, { input: client('In a name') });
  const { id, version: expectedVersion } = answer.data.createClient.changeRequest;
  await server.doWhatIsDue();
  const mails = mailbox.take();
  expect(mails.map(({ to }) => to).sort()).toEqual([adaMail, benMail, cleoMail]);
  const hers = mails.find(({ to }) => to === adaMail);
  expect(hers?.subject).toBe(
    `The program “Service desk” (${services.id}) waits for your confirmation: Add the API client In a name`,
  );
  expect(hers?.text).toContain('It takes effect only if you confirm');
  expect(mails.find(({ to }) => to === benMail)?.text).toContain(
    'and the person in whose name it asks has confirmed it',
  );
  expect(hers?.text).toContain(`/review/${id}`);

  const approve = (browser: Browser) => browser.change('approveChangeRequest', { id, expectedVersion }, 'outcome');
  await expect(approve(ada)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  await ada.change('confirmChangeRequest', { id, expectedVersion }, 'outcome');
  await ben.change('approveChangeRequest', { id, expectedVersion: expectedVersion + 1 }, 'outcome');
  expect((await mailTo(adaMail))?.text).toContain('approved it: it is in effect');

  const list = (mine: boolean) => `{ changeRequests(filter: { mine: ${mine} }) { nodes { id mine } } }`;
  const listedAs = async (ask: (query: string) => Promise<GraphqlAnswer>, mine: boolean) =>
    (await ask(list(mine))).data.changeRequests.nodes.find((request: { id: string }) => request.id === id)?.mine;
  for (const [ask, mine] of [
    [program, true],
    [ada.query, true],
    [ben.query, false],
  ] as const) {
    expect([await listedAs(ask, mine), await listedAs(ask, !mine)]).toEqual([mine, undefined]);
  }
});

test('a program that is called like an admin reads as a program with its id, and as whose, in request, mail and audit', async () => {
  const program = await through(namesake, ada);
  const asked = 'mutation($input: CreateClientInput!) { createClient(input: $input) { changeRequest { id version } } }';
  const answer = await program(asked, { input: client('By a namesake') });
  const { id, version: expectedVersion } = answer.data.createClient.changeRequest;
  const { data: viewer } = await ada.query('{ viewer { id } }');
  const requester = { kind: 'client', id: namesake.id, name: 'ben', onBehalfOf: { id: viewer.viewer.id, name: 'ada' } };

  await server.doWhatIsDue();
  const [toCleo] = mailbox.take().filter(({ to }) => to === cleoMail);
  const inWords = `The program “ben” (${namesake.id}), in the name of ada,`;
  expect(toCleo?.subject).toBe(`${inWords} asks for your approval: Add the API client By a namesake`);
  expect(toCleo?.text).toContain(`${inWords} at acc_one asks for a change`);

  await ada.change('confirmChangeRequest', { id, expectedVersion }, 'outcome');
  await ben.change('approveChangeRequest', { id, expectedVersion: expectedVersion + 1 }, 'outcome');
  const actor = '{ kind id name onBehalfOf { id name } }';
  const { data } = await ada.query(
    `query($id: ID!) { changeRequest(id: $id) { requester ${actor} votes { voter ${actor} } }
      auditEntries(first: 4) { nodes { action actor ${actor} } } }`,
    { id },
  );
  const voter = { kind: 'admin', name: 'ben', onBehalfOf: null };
  expect(data.changeRequest).toMatchObject({ requester, votes: [{ voter }] });
  expect(data.auditEntries.nodes).toMatchObject([
    { action: 'createClient', actor: requester },
    { action: 'approveChangeRequest', actor: voter },
    { action: 'confirmChangeRequest', actor: { kind: 'admin', name: 'ada', onBehalfOf: null } },
    { action: 'requestChange', actor: requester },
  ]);
});

test('what a program asks for in somebody’s name does not happen once they may not do it themselves', async () => {
  const cleo = await server.signIn(cleoMail);
  const asked = 'mutation($input: CreateClientInput!) { createClient(input: $input) { changeRequest { id version } } }';
  const answer = await (await through(services, cleo))(asked, { input: client('No longer') });
  const { data } = await ada.query('{ admins { nodes { id version email } } }');
  const { id, version } = data.admins.nodes.find(({ email }: { email: string }) => email === cleoMail);
  const less = { id, expectedVersion: version, privileges: ['MANAGE_USERS'] };
  const { changeRequest } = await ada.change('updateAdmin', less, 'changeRequest { id version }');
  const inHerName = answer.data.createClient.changeRequest;
  await cleo.change('confirmChangeRequest', { id: inHerName.id, expectedVersion: inHerName.version }, 'outcome');
  const words = [];
  for (const request of [changeRequest, { ...inHerName, version: inHerName.version + 1 }]) {
    const shown = { id: request.id, expectedVersion: request.version };
    words.push(await ben.change('approveChangeRequest', shown, 'changeRequest { state reason }'));
  }
  expect(words).toMatchObject([
    { changeRequest: { state: 'APPLIED' } },
    { changeRequest: { state: 'SUPERSEDED', reason: expect.stringContaining('may no longer make this change') } },
  ]);
});

/** An application at work in the name of somebody who allows it. */
const through = async (app: ShownClient, person: Browser) =>
  queryWith(server, (await delegate(server, app, person)).access_token);
