import { afterAll, beforeAll, expect, test } from 'vitest';
import { noteSustainedRefusals } from '../oauth/securityEvents/sustainedRefusals.js';
import { addClient, choose } from '../testing/clientCalls.js';
import { type Mailbox, startMailbox } from '../testing/mailbox.js';
import { type Browser, type RunningServer, startServer } from '../testing/server.js';

let mailbox: Mailbox;
let here: RunningServer;
let there: RunningServer;
/** Where an admin hears of six things an hour. */
let quiet: RunningServer;
let ada: Browser;

const hour = 3_600_000;

beforeAll(async () => {
  mailbox = await startMailbox();
  const env = { SMTP_URL: mailbox.url, RATE_LIMIT_SCALE: '1' };
  here = await startServer({ env });
  there = await startServer({ beside: here, env });
  quiet = await startServer({ beside: here, env: { ...env, RATE_LIMIT_SCALE: '0.1' } });
  await here.makeAccount('acc_one', ['ada@example.com', 'ben@example.com']);
  ada = await here.signIn('ada@example.com');
});
afterAll(async () => {
  await quiet.close();
  await there.close();
  await here.close();
  await mailbox.close();
});

const resend = async ({ url }: RunningServer, id: string) => {
  const query = 'mutation($input: ResendInvitationInput!) { resendInvitation(input: $input) { delivery } }';
  const answer = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie: ada.cookie },
    body: JSON.stringify({ query, variables: { input: { id } } }),
  });
  // biome-ignore lint/suspicious/noExplicitAny: a test says what it expects of an answer by looking at it.
  return { status: answer.status, headers: answer.headers, body: (await answer.json()) as any };
};
const invite = async (email: string) =>
  (await ada.change('inviteAdmin', { email, name: 'Eve', privileges: [] }, 'admin { id }')).admin.id as string;

/** An hour later, by when nobody's proof is fresh any more. */
const later = async () => {
  here.pass(hour);
  ada = await here.signIn('ada@example.com');
};

test('one mailbox gets six invitations an hour, from however many servers at once, and the last link stays good', async () => {
  const id = await invite('eve@example.com');
  const answers = await Promise.all([here, there, here, there, here, there, here, there].map((at) => resend(at, id)));
  const refused = answers.filter(({ status }) => status === 429);
  // Those at the same instant may come to nothing for having been overtaken, and then count for nothing.
  let more = answers.filter(({ status }) => status !== 429);
  while (more.at(-1)?.status !== 429) more = [...more, await resend(here, id)];
  const last = more.at(-1) ?? refused[0];
  expect(last?.body.errors[0].extensions).toMatchObject({ code: 'RATE_LIMITED' });
  expect(Number(last?.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(Number(last?.headers.get('retry-after'))).toBeLessThanOrEqual(3600);
  const mails = mailbox.take().filter(({ to }) => to === 'eve@example.com');
  expect(mails).toHaveLength(6);

  const tokens = mails.map(({ text }) => /invitation#(\S+)/.exec(text)?.[1] ?? '');
  const opened = await Promise.all(
    tokens.map(async (token) => {
      const headers = { 'content-type': 'application/json' };
      return (await fetch(`${here.url}/auth/invitation`, { method: 'POST', headers, body: JSON.stringify({ token }) }))
        .status;
    }),
  );
  expect(opened.filter((status) => status === 200)).toHaveLength(1);
  await later();
  expect((await resend(here, id)).body.data.resendInvitation.delivery).toBe('MAILED');
});

test('an account invites so many an hour and no more, and who is refused is not invited', async () => {
  await later();
  const cookie = ada.cookie;
  const at = async (email: string) => {
    const query = 'mutation($input: InviteAdminInput!) { inviteAdmin(input: $input) { delivery } }';
    const body = JSON.stringify({ query, variables: { input: { email, name: 'New', privileges: [] } } });
    return (
      await fetch(`${quiet.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', cookie },
        body,
      })
    ).status;
  };
  const came: number[] = [];
  for (let n = 0; n < 21; n++) came.push(await at(`new${n}@example.com`));
  expect(came.slice(0, 20)).toEqual(Array(20).fill(200));
  expect(came[20]).toBe(429);
  const { data } = await ada.query('{ admins(first: 100) { nodes { email } } }');
  const emails = data.admins.nodes.map(({ email }: { email: string }) => email);
  expect(emails).toContain('new19@example.com');
  expect(emails).not.toContain('new20@example.com');
});

test('of clients in trouble an admin hears in part of the mails, so that there are others left', async () => {
  await later();
  const clients = await Promise.all(['One', 'Two', 'Three'].map((name) => addClient(ada, { name })));
  for (const { id, secret } of clients) {
    const asked = { grant_type: 'client_credentials', client_id: id, client_secret: secret, scope: 'nothing.like.it' };
    for (let made = 0; made < 10; made++) {
      const answer = await fetch(`${here.url}/oauth/token`, { method: 'POST', body: new URLSearchParams(asked) });
      await answer.body?.cancel();
    }
  }
  const ids = clients.map(({ id }) => id);
  const counted = async () => {
    const totals = await here.store.within('acc_one').usage.totalsOf(ids, here.now());
    return totals.reduce((sum, { pastDay }) => sum + pastDay, 0);
  };
  await expect.poll(counted).toBe(30);
  await noteSustainedRefusals(here.store, here.now());
  mailbox.take();
  const toBen = async () => {
    await quiet.doWhatIsDue();
    return mailbox.take().filter(({ to, subject }) => to === 'ben@example.com' && subject.startsWith('Requests of'));
  };
  expect(await toBen()).toHaveLength(1);
  expect(await toBen()).toHaveLength(0);
  for (const _ of ['second', 'third']) {
    here.pass(hour);
    expect(await toBen()).toHaveLength(1);
  }
});

test('an admin hears of so many changes an hour, and of the others later', async () => {
  await later();
  mailbox.take();
  await choose(ada, { multiAdmin: { on: true } });
  for (let n = 0; n < 9; n++) {
    const client = { name: `Waiting ${n}`, grantTypes: ['CLIENT_CREDENTIALS'], owner: { email: 'jo@example.com' } };
    await ada.change('createClient', client, 'client { id }');
  }
  await quiet.doWhatIsDue();
  const toBen = () => mailbox.take().filter(({ to }) => to === 'ben@example.com');
  expect(toBen()).toHaveLength(6);
  await quiet.doWhatIsDue();
  expect(toBen()).toHaveLength(0);
  here.pass(hour);
  await quiet.doWhatIsDue();
  expect(toBen()).toHaveLength(3);
});
