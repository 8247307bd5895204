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
