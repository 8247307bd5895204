import path from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const pictures = path.resolve(import.meta.dirname, '../test-results/screens');
const schemes = ['light', 'dark'] as const;
const [wide, narrow] = [1280, 390];

/**
 * Looks at the page as it stands, light and dark, wide and narrow: nothing may overflow sideways, axe may find nothing.
 * With PICTURES=1, a picture of each stays in `test-results/screens` for a person to look at.
 */
export async function look(page: Page, name: string) {
  const before = page.viewportSize();
  // Every screen has a title once it is there.
  await page.locator('h1').first().waitFor();
  for (const colorScheme of schemes) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    for (const width of [wide, narrow]) {
      await page.setViewportSize({ width, height: 800 });
      const screen = `${name}-${colorScheme}-${width}`;
      if (process.env.PICTURES) await take(page, screen);
      await expect.soft.poll(() => overflow(page), `${screen} is no wider than the window`).toBe(0);
      // What the dark changes are colours, which no width does: there axe looks once, and at contrast alone.
      if (colorScheme === 'dark' && width === narrow) continue;
      const rule = colorScheme === 'dark' ? 'color-contrast' : undefined;
      expect.soft(await violations(page, rule), `axe finds nothing on ${screen}`).toEqual([]);
    }
  }
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: null });
  if (before) await page.setViewportSize(before);
}

async function take(page: Page, screen: string) {
  // A dialog stands in the window, not on the whole page.
  const fullPage = !(await page.getByRole('dialog').first().isVisible());
  await page.screenshot({ path: path.join(pictures, `${screen}.png`), fullPage, animations: 'disabled' });
}

const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

// Legacy mode looks into no frames of other origins, of which there are none, and takes half the time.
async function violations(page: Page, rule?: string) {
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode();
  if (rule) axe.withRules(rule);
  const { violations } = await axe.analyze();
  return violations.map(({ id, help, nodes }) => `${id}: ${help}\n${nodes.map((node) => node.html).join('\n')}`);
}
