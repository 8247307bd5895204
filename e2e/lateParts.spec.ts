import type { BrowserContext, Page } from '@playwright/test';
import { enter, makeClient } from './admin.ts';
import { expect, test } from './fixtures.ts';

const heading = (page: Page, name: string) => page.getByRole('heading', { name, level: 1, exact: true });
const tryAgain = (page: Page) => page.getByRole('button', { name: 'Try again' });

/** A page whose browser may complain of what is missing, and whose code is asked for anew. */
async function openClients(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.goto('/clients');
  await expect(heading(page, 'API clients')).toBeVisible();
  return page;
}

test('a page whose code does not come, since the connection is gone, says so and comes by Try again', async ({
  context,
  server,
}) => {
  await enter(context.request, server.people[0]);
  const page = await openClients(context);
  await page.route(/\/assets\/AuditPage|\/healthz/, (route) => route.abort('internetdisconnected'));
  await page.getByRole('link', { name: 'Audit', exact: true }).click();
  await expect(heading(page, 'This could not be loaded')).toBeVisible();
  // Else the connection would be back before the page has found that it is gone.
  const asked = page.waitForEvent('requestfailed', (request) => request.url().endsWith('/healthz'));
  await tryAgain(page).click();
  await asked;
  // What is there is not thrown away for a page of the browser's.
  await expect(heading(page, 'This could not be loaded')).toBeVisible();
  await page.unrouteAll();
  await tryAgain(page).click();
  await expect(heading(page, 'Audit')).toBeVisible();
  await expect(page).toHaveURL(/\/audit$/);
});

test('a dialog whose code a new version has replaced says so, and comes by Try again', async ({ context, server }) => {
  await enter(context.request, server.people[0]);
  const id = await makeClient(context.request, 'Late');
  const page = await openClients(context);
  await page.goto(`/clients/${id}`);
  await expect(heading(page, 'Late')).toBeVisible();
  await page.route(/\/assets\/DeleteClientDialog/, (route) => route.fulfill({ status: 404 }));
  await page.getByRole('button', { name: 'Delete client', exact: true }).click();
  await expect(heading(page, 'This could not be loaded')).toBeVisible();
  await page.unrouteAll();
  await tryAgain(page).click();
  await expect(heading(page, 'Late')).toBeVisible();
  await page.getByRole('button', { name: 'Delete client', exact: true }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
});

test('a menu and a bubble come when they are asked for, and a bubble that does not come takes nothing away', async ({
  context,
  server,
}) => {
  await enter(context.request, server.people[0]);
  const id = await makeClient(context.request, 'Late menu');
  const page = await context.newPage();
  await page.route(/\/assets\/Bubble/, (route) => route.fulfill({ status: 404 }));
  await page.goto(`/clients?search=${id}`);
  const copy = page.getByRole('button', { name: 'Copy the client id' });
  const refused = page.waitForResponse((response) => response.url().includes('/assets/Bubble'));
  await copy.hover();
  expect((await refused).status()).toBe(404);
  const actions = page.getByRole('button', { name: 'Actions for Late menu' });
  await actions.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menu')).toBeVisible();
  await expect(actions).toHaveAttribute('aria-expanded', 'true');
  await expect(page.getByRole('menuitem', { name: 'View' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('menu')).toHaveCount(0);
  await expect(actions).toBeFocused();
  await expect(heading(page, 'API clients')).toBeVisible();

  await page.unrouteAll();
  await page.reload();
  await copy.hover();
  const bubble = page.getByRole('tooltip');
  await expect(bubble).toHaveText('Copy the client id');
  await expect(copy).toHaveAccessibleDescription('Copy the client id');
  await page.keyboard.press('Escape');
  await expect(bubble).toHaveCount(0);
});

test('a page that comes late leaves the focus with what somebody types into meanwhile', async ({ context, server }) => {
  await enter(context.request, server.people[0]);
  const page = await openClients(context);
  const { promise: typed, resolve: comes } = Promise.withResolvers<void>();
  await page.route(/\/assets\/AuditPage/, async (route) => {
    await typed;
    await route.continue();
  });
  await page.getByRole('link', { name: 'Audit', exact: true }).click();
  await expect(page).toHaveURL(/\/audit$/);
  await page.keyboard.press('Control+K');
  const find = page.getByRole('combobox', { name: 'Find' });
  await expect(find).toBeFocused();
  await page.keyboard.type('kio');
  comes();
  await expect(page.getByRole('heading', { name: 'Audit', level: 1, includeHidden: true })).toBeAttached();
  await page.keyboard.type('sk');
  await expect(find).toHaveValue('kiosk');
  await expect(find).toBeFocused();
});
