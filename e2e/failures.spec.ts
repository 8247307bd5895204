import { ask, enter, makeClient } from './admin.ts';
import { unfold } from './form.ts';
import { expect, test } from './signedIn.ts';

// The connection is cut on purpose.
test.use({ refused: true });
test.afterEach(({ context }) => context.setOffline(false));

test('what failed stands where the button is, has the focus, and loses nothing', async ({
  page,
  context,
  playwright,
  people,
  server,
  look,
}) => {
  const id = await makeClient(page.request, 'Saved in a tunnel');
  for (const height of [720, 420]) {
    await page.setViewportSize({ width: height === 420 ? 390 : 1280, height });
    await page.goto(`/clients/${id}/edit`);
    await unfold(page, 'What it is for');
    await page.getByLabel('Description').fill('Typed in a tunnel.\nOn two lines.');
    await context.setOffline(true);
    await page.getByRole('button', { name: 'Save changes' }).click();
    const failure = page.getByRole('alert').filter({ hasText: 'server' });
    await expect(failure).toBeInViewport({ ratio: 1 });
    await expect(failure).toBeFocused();
    await context.setOffline(false);
    await expect(page.getByLabel('Description')).toHaveValue('Typed in a tunnel.\nOn two lines.');
  }
  await look('offline-in-a-form');
  await page.setViewportSize({ width: 1280, height: 720 });

  const ben = await playwright.request.newContext({ baseURL: server.url });
  await enter(ben, people[1]);
  const input = { id, expectedVersion: 1, description: 'As Ben wants it.' };
  await ask(ben, 'mutation ($input: UpdateClientInput!) { updateClient(input: $input) { outcome } }', { input });
  const save = page.getByRole('button', { name: 'Save changes' });
  await save.click();
  const notice = page.getByRole('alert').filter({ hasText: 'while you were editing' });
  await expect(notice).toBeInViewport({ ratio: 1 });
  await expect(notice).toBeFocused();
  await expect(save).toBeDisabled();
  await expect(save, 'why nothing can be saved').toHaveAccessibleDescription(/choose above what to keep/);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(save).toBeEnabled();
  await save.click();
  // The notice shows the same words before anything is saved: the client's own page is the sign that it is.
  await expect(page).toHaveURL(`/clients/${id}`);
  await expect(page.getByText('Typed in a tunnel.')).toBeVisible();
  const kept = await ask(page.request, `{ client(id: "${id}") { description } }`);
  expect(kept.client.description).toBe('Typed in a tunnel.\nOn two lines.');
});
