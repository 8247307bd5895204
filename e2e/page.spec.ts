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

test('the page’s scripts are files of ours alone, and its styles bear a nonce that is new with every answer', async ({
  request,
}) => {
  const nonces = new Set<string>();
  for (const _ of [1, 2]) {
    const answer = await request.get('/clients');
    const page = await answer.text();
    const [, nonce = ''] = /<meta name="style-nonce" nonce="([\w+/=]{20,})"/.exec(page) ?? [];
    const policy = answer.headers()['content-security-policy'];
    expect(policy).toMatch(/script-src 'self';/);
    expect(policy).toContain(`style-src 'self' 'nonce-${nonce}';`);
    // With a nonce, the browser would compile the script anew with every load.
    expect(page.match(/<(script|link)[^>]*>/g)?.filter((tag) => tag.includes('nonce'))).toEqual([]);
    nonces.add(nonce);
  }
  expect(nonces.size).toBe(2);
});

test('nothing fades or slides for whoever asked their system for less motion', async ({ page }) => {
  await page.goto('/sign-in');
  await expect(page.getByRole('button', { name: 'Sign in' })).toBeVisible();
  const moving = () =>
    page.evaluate(() => {
      const all = [...document.querySelectorAll('*')];
      return all.filter((element) => getComputedStyle(element).transitionDuration !== '0s').length;
    });
  await expect.poll(moving).toBe(0);
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await expect.poll(moving).toBeGreaterThan(0);
  await page.emulateMedia({ reducedMotion: 'reduce' });
});
