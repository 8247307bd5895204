import { expect, type Page } from '@playwright/test';

/** The dialog that a change is answered with that waits for a second admin. */
export const waiting = (page: Page) => page.getByRole('dialog', { name: /^Change request \d+ waits for approval$/ });
export const heading = (page: Page, title: string | RegExp) =>
  page.getByRole('heading', { name: title, level: 1, exact: true });

/** In the menu, with the number of what waits. */
export const toReview = (page: Page) =>
  page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: /^Review/ });

/** Goes to what waits first. */
export async function startReviewing(page: Page) {
  await page.goto('/review');
  await page.getByRole('button', { name: 'Start reviewing' }).click();
}

export const inEffect = (page: Page) => expect(page.getByText(/is in effect\.$/)).toBeVisible();
