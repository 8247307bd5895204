import { expect, test } from './fixtures.ts';

test('every file that the page names is there, and a path of the page itself is answered with the page', async ({
  request,
}) => {
  const page = await (await request.get('/clients?search=x')).text();
  const files = [...page.matchAll(/(?:href|src)="([^"]+)"/g)].map(([, file = '']) => file);
  expect(files.length).toBeGreaterThan(2);
  for (const file of files) expect.soft((await request.get(file)).status(), file).toBe(200);
  expect((await request.get('/no-such-file.js')).status()).toBe(404);
});

test('nothing fades or slides for whoever asked their system for less motion', async ({ page }) => {
  await page.goto('/sign-in');
  await expect(page.getByRole('button', { name: 'Sign in' })).toBeVisible();
  const moving = () =>
    page.evaluate(() => {
      const all = [...document.querySelectorAll('*')];
      return all.filter((element) => getComputedStyle(element).transitionDuration !== '0s').length;
    });
  expect(await moving()).toBe(0);
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  expect(await moving()).toBeGreaterThan(0);
  await page.emulateMedia({ reducedMotion: 'reduce' });
});
