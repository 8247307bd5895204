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
