import { createPublicKey, verify } from 'node:crypto';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { type GithubScanner, startGithubScanner } from '@countersign/tooling/githubScanner';
import { type Mailbox, startMailbox } from '@countersign/tooling/mailbox';
import { Webhook } from 'standardwebhooks';
import { ask, enter, makeClient } from './admin.ts';
import { copy, readSecret } from './copy.ts';
import { expect, test as ownServer } from './ownServer.ts';
import { setUpAuthenticator } from './secondFactor.ts';
import { thirdParty } from './thirdParty.ts';

interface Received {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

const test = ownServer.extend<{ github: GithubScanner; mailbox: Mailbox; hooks: { url: string; all: Received[] } }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern what a fixture needs.
  github: async ({}, use) => {
    const github = await startGithubScanner();
    await use(github);
    await github.close();
  },
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern what a fixture needs.
  mailbox: async ({}, use) => {
    const mailbox = await startMailbox();
    await use(mailbox);
    await mailbox.close();
  },
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern what a fixture needs.
  hooks: async ({}, use) => {
    const all: Received[] = [];
    const server = createServer(async (request, reply) => {
      all.push({ headers: request.headers, body: await text(request) });
      reply.writeHead(204).end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    await use({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hooks`, all });
    server.closeAllConnections();
    server.close();
  },
  settings: async ({ github, mailbox }, use) => {
    await use({
      GITHUB_KEYS_URL: github.keysUrl,
      SMTP_URL: mailbox.url,
      MAIL_FROM: 'Countersign <no-reply@localhost>',
    });
  },
});

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

const name = 'Payroll export';
const where = 'https://github.com/northwind/scripts/blob/main/.env';
const minute = { timeout: 60_000 };

/** By the specification's words: Ed25519 over id, time and body, the key in base64 behind its prefix. */
function isSignedBy(publicKey: string, { headers, body }: Received): boolean {
  const raw = Buffer.from(publicKey.replace(/^whpk_/, ''), 'base64');
  const der = Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), raw]);
  const key = createPublicKey({ key: der, format: 'der', type: 'spki' });
  const signed = Buffer.from(`${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`);
  return String(headers['webhook-signature'])
    .split(' ')
    .some((one) => one.startsWith('v1a,') && verify(null, signed, key, Buffer.from(one.slice(4), 'base64')));
}

test('a secret leaks: GitHub reports it, it is stopped, people and systems are told, and a new one goes out by a link', async ({
  page,
  ownServer,
  github,
  mailbox,
  hooks,
  elsewhere,
  look,
}) => {
  await enter(page.request, ownServer.people[0]);
  const dialog = page.getByRole('dialog').last();

  await test.step('the account wants a leaked secret stopped', async () => {
    await page.goto('/security');
    await page.getByRole('button', { name: 'Set up', exact: true }).click();
    await setUpAuthenticator(page.getByRole('dialog'));
    await page.goto('/policies');
    await page.getByRole('combobox', { name: 'When a secret leaks' }).click();
    await page.getByRole('option', { name: 'Stop the secret' }).click();
    await look('leak-policy');
    await page.getByRole('button', { name: 'Save policies' }).click();
    await dialog.getByRole('button', { name: 'Change policies' }).click();
    await expect(page.getByText('The policies are saved.')).toBeVisible();
  });

  const id = await makeClient(page.request, name, { owner: { email: 'olga@northwind.example' } });
  const app = thirdParty(ownServer.url, id);
  const secretOf = `mutation ($input: RotateClientSecretInput!) {
    rotateClientSecret(input: $input) { secret { value } }
  }`;
  const endpointOf = `mutation ($input: CreateWebhookEndpointInput!) {
    createWebhookEndpoint(input: $input) { endpoint { keys { publicKey } } secret { value } }
  }`;
  const { endpoint, secret: signing } = (
    await ask(page.request, endpointOf, { input: { name: 'Tickets', url: hooks.url } })
  ).createWebhookEndpoint;
  const rotation = { id, expectedVersion: 1, confirmation: name };
  const leaked: string = (await ask(page.request, secretOf, { input: rotation })).rotateClientSecret.secret.value;
  expect(await app.token(leaked)).toMatchObject({ client_id: id });

  await test.step('GitHub finds it and reports it; from then on it gets no token', async () => {
    const body = JSON.stringify([
      { token: leaked, type: 'countersign_client_secret', url: where, source: 'content' },
      { token: `csk_${'x'.repeat(50)}`, type: 'countersign_client_secret', url: where, source: 'content' },
    ]);
    const answer = await fetch(`${ownServer.url}/api/leaks/github`, {
      method: 'POST',
      headers: github.headersFor(body),
      body,
    });
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject([{ label: 'true_positive' }, { label: 'false_positive' }]);
    expect(await app.refusal(leaked)).toBe('401 invalid_client');
  });

  await test.step('the owner and the admins are told by mail, and other systems by a webhook', async () => {
    for (const to of ['olga@northwind.example', ...ownServer.people.map(({ email }) => email)]) {
      let mail = await mailbox.next(to);
      while (mail.subject !== `A secret of ${name} has leaked`) mail = await mailbox.next(to);
      expect(mail.text).toContain('It was stopped at once');
      expect(mail.text).toContain(`> ${where}`);
      expect(mail.text).not.toContain(leaked);
    }
    const alarms = () => hooks.all.filter(({ body }) => JSON.parse(body).type === 'alarm.secret_leaked');
    await expect.poll(() => alarms().length, minute).toBe(1);
    const [alarm] = alarms() as [Received];
    const headers = Object.fromEntries(Object.entries(alarm.headers).map(([key, value]) => [key, String(value)]));
    expect(new Webhook(signing.value).verify(alarm.body, headers)).toMatchObject({
      data: { action: 'noteLeakedSecret', subject: { kind: 'client', id, name } },
    });
    expect(isSignedBy(endpoint.keys[0].publicKey, alarm)).toBe(true);
    expect(isSignedBy(endpoint.keys[0].publicKey, { ...alarm, body: `${alarm.body} ` })).toBe(false);
  });

  const link = await test.step('the page says what happened and what to do: a new secret, by a link', async () => {
    await page.goto(`/clients/${id}`);
    const alert = page.getByRole('alert').filter({ hasText: 'has leaked: reported by GitHub' });
    await expect(alert).toContainText('It was stopped at once');
    await expect(alert).toContainText(where);
    await expect(page.getByRole('row', { name: /Expired Leaked/ })).toBeVisible();
    await look('client-leaked');
    await page.getByRole('button', { name: 'Rotate secret' }).click();
    await dialog.getByLabel(/^Type the name/).fill(name);
    await dialog.getByRole('radio', { name: 'Goes out by a link' }).check();
    // None of its secrets works any more: what it is given is a first one.
    await dialog.getByRole('button', { name: 'Generate a secret' }).click();
    const made = await copy(page, 'the link');
    await dialog.getByRole('button', { name: 'Done' }).click();
    return made;
  });

  await test.step('its holder opens the link, and the program works again', async () => {
    await elsewhere.goto(link);
    await elsewhere.getByRole('button', { name: 'Show the secret' }).click();
    // Opened by the button, and then looked at by the eye.
    await expect(elsewhere.getByText('Copy it now: it is not shown again.')).toBeVisible();
    await elsewhere.getByRole('button', { name: 'Show the secret' }).click();
    expect(await app.token(await readSecret(elsewhere))).toMatchObject({ client_id: id });
  });

  await test.step('the audit has all of it', async () => {
    await page.goto('/audit');
    const entries = page.getByRole('main');
    await expect(entries).toContainText(
      /Countersign \(this installation\) was told of a leaked secret of the API client Payroll export/,
    );
    await expect(entries).toContainText(/rotated the secret of the API client Payroll export/);
    await expect(entries).toContainText(/used a link to a secret of the API client Payroll export/);
    await look('audit-of-a-leak');
  });
});
