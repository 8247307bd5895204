import { makeClient } from './admin.ts';
import { expect, test } from './signedIn.ts';

test('a printed page is dark on white, and without what only moves in it', async ({ page }) => {
  const id = await makeClient(page.request, 'Kept on paper');
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto(`/clients/${id}`);
  const title = page.getByRole('heading', { name: 'Kept on paper', level: 1 });
  const brightness = () =>
    title.evaluate((element) => {
      const [red = 0, green = 0, blue = 0] = (getComputedStyle(element).color.match(/\d+/g) ?? []).map(Number);
      return red + green + blue;
    });
  const navigation = page.getByRole('navigation');
  await expect(navigation.first()).toBeVisible();
  await expect.poll(brightness).toBeGreaterThan(600);

  await page.emulateMedia({ media: 'print' });
  await expect(navigation.first()).toBeHidden();
  await expect.poll(brightness).toBeLessThan(200);
  await expect(title).toBeVisible();
  if (process.env.PICTURES) await page.screenshot({ path: '../test-results/screens/print.png', fullPage: true });
  await page.emulateMedia({ media: null, colorScheme: null });
});

test('Escape closes the menu of a narrow window, and gives back the focus', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await page.goto('/clients');
  await page.getByRole('button', { name: 'Open the menu' }).click();
  const link = page.getByRole('link', { name: 'Modules' });
  await expect(link).toBeInViewport();
  await link.focus();
  // The first Escape is for what lies over it.
  await page.getByRole('button', { name: /Ada Larsen/ }).click();
  // The key is for where the focus is, which the menu takes a moment after it has opened.
  await expect(page.getByRole('menu').locator(':focus')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('menu')).toHaveCount(0);
  await expect(link).toBeInViewport();
  await page.keyboard.press('Escape');
  await expect(link).not.toBeInViewport();
  await expect(page.getByRole('button', { name: 'Open the menu' })).toBeFocused();
});
