import { expect, type Locator, type Page } from '@playwright/test';

/** Takes what a Copy button puts on the clipboard. The browser's context must have been granted the clipboard. */
export async function copy(within: Page | Locator, what: string): Promise<string> {
  // Looked for from before the click on: it is told for two seconds only, and a busy machine may take as long to click.
  await Promise.all([
    expect(within.getByRole('button', { name: `Copied ${what}`, exact: true })).toBeVisible(),
    within.getByRole('button', { name: `Copy ${what}`, exact: true }).click(),
  ]);
  const page = 'page' in within ? within.page() : within;
  return page.evaluate(() => navigator.clipboard.readText());
}
