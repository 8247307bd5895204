import { signIn } from '@countersign/tooling/admin';
import type { Page } from '@playwright/test';
import { startClientApplication } from './clientApplication.ts';
import { expect, test } from './home.ts';
import { look } from './look.ts';

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
  home,
}) => {
  const [ada, ben] = home.people;
  if (!ada || !ben) throw new Error('The first start printed nobody who may sign in.');
  const application = await startClientApplication();
  const admin = await signIn(home.url, ada);
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
  await application.connect(home.url, { id: createClient.client.id, secret: createClient.secret.value });

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
    await press(page, 'link', 'Sign in with Countersign');
    await expect(page.getByRole('heading', { name: 'Hello Ben Okafor' })).toBeVisible();
  });

  await test.step('says no, and the application hears of it', async () => {
    await page.goto(`${application.url}/sign-in?prompt=consent`);
    await press(page, 'button', 'Don’t allow');
    await expect(page.getByText('access_denied')).toBeVisible();
  });

  await test.step('takes it back, and is asked again', async () => {
    await page.goto(`${home.url}/security`);
    const applications = page.getByRole('region', { name: 'Applications that act for you' });
    await expect(applications).toContainText('See pay runs and payslips');
    await applications.getByRole('button', { name: 'Take back what Pay desk may do' }).click();
    await expect(applications).toBeHidden();
    await page.goto(`${application.url}/sign-in`);
    await expect(page.getByRole('heading', { name: 'Allow Pay desk to act for you?' })).toBeVisible();
  });

  await application.close();
});

test('a request that leads nowhere says so in words', async ({ browser, home }) => {
  const context = await browser.newContext();
  const page = await context.newPage();
  const answer = await page.goto(`${home.url}/oauth/authorize?client_id=nobody`);
  expect(answer?.status()).toBe(400);
  await expect(page.getByRole('heading', { name: 'This request cannot be carried out' })).toBeVisible();
  await look(page, 'authorization-error');
  await context.close();
});
