import type { APIRequestContext } from '@playwright/test';
import { enter, makeClient } from './admin.ts';
import { unfold } from './form.ts';
import { expect, test } from './ownServer.ts';

// Forty requests a minute are few, but more than the page needs here; and it is refused on purpose.
test.use({ settings: { RATE_LIMIT_SCALE: '0.0134' }, refused: true });

async function useUp(context: APIRequestContext): Promise<void> {
  for (let asked = 0; asked < 200; asked++) {
    const answer = await context.post('/graphql', { data: { query: '{ account { id } }' } });
    if (answer.status() === 429) return;
  }
  throw new Error('Nobody was told to wait.');
}

const tooMany = 'There were too many requests. Try again in';

test('whoever asked too much is told so, and when to try again, in a form, in a dialog and in a list', async ({
  page,
  context,
  ownServer,
  look,
}) => {
  await enter(page.request, ownServer.people[0]);
  const form = await context.newPage();
  // Quotas begin anew with each minute: should one end meanwhile, all of it is tried again, on another client.
  await expect(async () => {
    const id = await makeClient(page.request, 'Busy');
    await form.goto(`/clients/${id}/edit`);
    await unfold(form, 'What it is for');
    await form.getByLabel('Description').fill('Typed before it was too much.');
    await page.goto(`/clients/${id}`);
    await page.getByRole('button', { name: 'Delete client', exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox').fill('Busy');
    await useUp(page.request);

    await form.getByRole('button', { name: 'Save changes' }).click();
    await expect(form.getByRole('alert').filter({ hasText: tooMany })).toBeVisible();
    await expect(form.getByLabel('Description')).toHaveValue('Typed before it was too much.');
    // On a busy machine a minute may end between any two of these.
    await useUp(page.request);
    await dialog.getByRole('button', { name: 'Delete client', exact: true }).click();
    await expect(dialog.getByRole('alert').filter({ hasText: tooMany })).toBeVisible();
    await page.keyboard.press('Escape');
    await useUp(page.request);
    await page.getByRole('link', { name: 'Modules', exact: true }).click();
    await expect(page.getByRole('alert').filter({ hasText: tooMany })).toBeVisible();
  }).toPass();
  await look('too-many-requests');
});
