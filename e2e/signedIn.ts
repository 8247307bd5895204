import { enter } from './admin.ts';
import { test as base, expect } from './fixtures.ts';

/** The page for somebody who signed in with a password alone. What these tests make stays apart by its names. */
export const test = base.extend<{ people: { email: string; password: string }[] }>({
  people: ({ server }, use) => use(server.people),
  page: async ({ page, people }, use) => {
    await enter(page.request, people[0]);
    await use(page);
  },
});

export { expect };
