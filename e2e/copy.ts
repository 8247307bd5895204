import { expect, type Locator, type Page } from '@playwright/test';

/** Takes what a Copy button puts on the clipboard. The browser's context must have been granted the clipboard. */
export async function copy(within: Page | Locator, what: string): Promise<string> {
  await within.getByRole('button', { name: `Copy ${what}`, exact: true }).click();
  await expect(within.getByRole('button', { name: `Copied ${what}`, exact: true })).toBeVisible();
  const page = 'page' in within ? within.page() : within;
  return page.evaluate(() => navigator.clipboard.readText());
}
