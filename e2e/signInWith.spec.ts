import { signIn } from '@countersign/tooling/admin';
import type { Page } from '@playwright/test';
import { calculatePKCECodeChallenge, randomPKCECodeVerifier } from 'openid-client';
import { startClientApplication } from './clientApplication.ts';
import { test as shared } from './fixtures.ts';
import { look } from './look.ts';
import { expect, test } from './ownServer.ts';

const made = `mutation($input: CreateClientInput!) { createClient(input: $input) { client { id } secret { value } } }`;

/** Moves on with the Tab key until what is to be pressed has the focus, and presses it. */
async function press(page: Page, role: 'link' | 'button', name: string) {
  const wanted = page.getByRole(role, { name, exact: true });
  await wanted.waitFor();
  for (let tabs = 0; tabs < 20; tabs++) {
    await page.keyboard.press('Tab');
    if (await wanted.evaluate((element) => element === document.activeElement)) return page.keyboard.press('Enter');
  }
  throw new Error(`The Tab key never came to ${name}.`);
}

test('MyWorkplace › API clients › Grant types: a person signs in to an application first, by keyboard alone', async ({
  page,
  ownServer,
}) => {
  const [ada, ben] = ownServer.people;
  if (!ada || !ben) throw new Error('The first start printed nobody who may sign in.');
  const application = await startClientApplication();
  const admin = await signIn(ownServer.url, ada);
  const { modules } = await admin.ask<{ modules: { nodes: { id: string; key: string }[] } }>(
    '{ modules(first: 50) { nodes { id key } } }',
  );
  const payroll = modules.nodes.find(({ key }) => key === 'payroll');
  const { createClient } = await admin.ask<{ createClient: { client: { id: string }; secret: { value: string } } }>(
    made,
    {
      input: {
        name: 'Pay desk',
        grantTypes: ['AUTHORIZATION_CODE'],
        redirectUris: [application.redirectUri],
        owner: { email: 'pay@northwind.example' },
        modules: [{ moduleId: payroll?.id, administrator: true }],
      },
    },
  );
  await application.connect(ownServer.url, { id: createClient.client.id, secret: createClient.secret.value });

  await test.step('signs in', async () => {
    await page.goto(application.url);
    await press(page, 'link', 'Sign in with Countersign');
    await expect(page.getByLabel('Email')).toHaveValue(ben.email);
    await look(page, 'sign-in-for-application');
    await page.getByLabel('Password', { exact: true }).focus();
    await page.keyboard.type(ben.password);
    await page.keyboard.press('Enter');
  });

  await test.step('is asked, in words, and allows it', async () => {
    await expect(page.getByRole('heading', { name: 'Allow Pay desk to act for you?' })).toBeVisible();
    await expect(page.getByText(ben.email)).toBeVisible();
    for (const words of ['See your name', 'See pay runs and payslips', 'Open and close pay runs']) {
      await expect(page.getByText(words)).toBeVisible();
    }
    await look(page, 'consent');
    await press(page, 'button', 'Allow');
    await expect(page.getByRole('heading', { name: 'Hello Ben Okafor' })).toBeVisible();
    await expect(page.getByText('payroll.admin')).toBeVisible();
  });

  await test.step('is not asked again', async () => {
    // It greets them already: what counts is that it does so anew.
    const back = page.waitForResponse((answer) => answer.url().startsWith(application.redirectUri));
    await press(page, 'link', 'Sign in with Countersign');
    await back;
    await expect(page.getByRole('heading', { name: 'Hello Ben Okafor' })).toBeVisible();
  });

  await test.step('says no, and the application hears of it', async () => {
    await page.goto(`${application.url}/sign-in?prompt=consent`);
    await press(page, 'button', 'Don’t allow');
    await expect(page.getByText('access_denied')).toBeVisible();
  });

  await test.step('takes it back, and is asked again', async () => {
    await page.goto(`${ownServer.url}/security`);
    const applications = page.getByRole('region', { name: 'Applications that act for you' });
    await expect(applications).toContainText('See pay runs and payslips');
    await applications.getByRole('button', { name: 'Take back what Pay desk may do' }).click();
    await expect(applications).toBeHidden();
    await page.goto(`${application.url}/sign-in`);
    await expect(page.getByRole('heading', { name: 'Allow Pay desk to act for you?' })).toBeVisible();
  });

  await test.step('an application that is but a page gets a token itself, without the browser’s cookies', async () => {
    const redirect_uri = `${application.url}/page`;
    const { createClient } = await admin.ask<{ createClient: { client: { id: string } } }>(made, {
      input: {
        name: 'Pay page',
        type: 'PUBLIC',
        grantTypes: ['AUTHORIZATION_CODE'],
        redirectUris: [redirect_uri],
        owner: { email: 'pay@northwind.example' },
        modules: [{ moduleId: payroll?.id }],
      },
    });
    const client_id = createClient.client.id;
    const code_verifier = randomPKCECodeVerifier();
    const code_challenge = await calculatePKCECodeChallenge(code_verifier);
    const challenge = { code_challenge, code_challenge_method: 'S256' };
    const asked = { response_type: 'code', client_id, redirect_uri, scope: 'payroll.read', ...challenge };
    // A tab of its own: the browser complains there of what it hides.
    const tab = await page.context().newPage();
    await tab.goto(`${ownServer.url}/oauth/authorize?${new URLSearchParams(asked)}`);
    await tab.getByRole('button', { name: 'Allow', exact: true }).click();
    await tab.waitForURL(`${redirect_uri}?**`);
    const code = new URL(tab.url()).searchParams.get('code') ?? '';
    const form = { grant_type: 'authorization_code', client_id, code, redirect_uri, code_verifier };
    const got = await tab.evaluate(readFromHere, { issuer: ownServer.url, form });
    expect(got).toEqual({
      withCookies: 'hidden',
      token: expect.objectContaining({ token_type: 'Bearer', scope: 'payroll.read' }),
      introspection: 'hidden',
    });
  });

  await application.close();
});

/** Runs in the page: what the browser lets it read of another origin. */
async function readFromHere({ issuer, form }: { issuer: string; form: Record<string, string> }) {
  const read = async (url: string, init: RequestInit = {}) => {
    const answer = await fetch(url, init).catch(() => undefined);
    return answer ? answer.json() : 'hidden';
  };
  const { token_endpoint, introspection_endpoint } = await read(`${issuer}/.well-known/oauth-authorization-server`);
  // A header that no page may send before the server has said so.
  const request = { method: 'POST', body: new URLSearchParams(form), headers: { 'x-environment': 'production' } };
  return {
    withCookies: await read(token_endpoint, { ...request, credentials: 'include' }),
    token: await read(token_endpoint, request),
    introspection: await read(introspection_endpoint, { method: 'POST', body: request.body }),
  };
}

shared('a request that leads nowhere says so in words', async ({ elsewhere: page, server }) => {
  const answer = await page.goto(`${server.url}/oauth/authorize?client_id=nobody`);
  expect(answer?.status()).toBe(400);
  await expect(page.getByRole('heading', { name: 'This request cannot be carried out' })).toBeVisible();
  await look(page, 'authorization-error');
});
