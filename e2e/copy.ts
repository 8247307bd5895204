import { expect, type Locator, type Page } from '@playwright/test';

/** Takes what a Copy button puts on the clipboard. The browser's context must have been granted the clipboard. */
export async function copy(within: Page | Locator, what: string): Promise<string> {
  const button = within.getByRole('button', { name: `Copy ${what}`, exact: true });
  const labels = await button.evaluateHandle(noteLabels);
  await button.click();
  await expect.poll(() => labels.jsonValue()).toContain(`Copied ${what}`);
  const page = 'page' in within ? within.page() : within;
  return page.evaluate(() => navigator.clipboard.readText());
}

/**
 * Runs in the page, and notes what a button is called from then on. That something is copied is told for two seconds only,
 * in which a busy machine may not look once.
 */
function noteLabels(button: Element): string[] {
  const labels: string[] = [];
  const observer = new MutationObserver(() => labels.push(button.getAttribute('aria-label') ?? ''));
  observer.observe(button, { attributeFilter: ['aria-label'] });
  return labels;
}

/** Reads a shown secret in one look: after ten seconds it hides itself. */
export async function readSecret(within: Page | Locator): Promise<string> {
  const shown = within.getByLabel('Client secret');
  let value = '';
  const read = async () => {
    value = await shown.innerText();
    return value;
  };
  await expect.poll(read).toMatch(/^csk_/);
  return value;
}
