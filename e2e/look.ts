import path from 'node:path';
import { expect, type Page } from '@playwright/test';
import axe from 'axe-core';

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
      // Colours may still be fading from one scheme to the other.
      const message = `axe finds nothing on ${screen}`;
      await expect.soft.poll(() => violations(page, rule), { message, timeout: 30_000 }).toEqual([]);
    }
  }
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: null });
  if (before) await page.setViewportSize(before);
  // The page hears of its width with its next frame, and moves what it tells to where there is room.
  await page.evaluate(() => new Promise(requestAnimationFrame));
}

async function take(page: Page, screen: string) {
  // A dialog stands in the window, not on the whole page.
  const fullPage = !(await page.getByRole('dialog').first().isVisible());
  await page.screenshot({ path: path.join(pictures, `${screen}.png`), fullPage, animations: 'disabled' });
}

const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Axe itself, put into the page once: there is nothing here to gather from frames, of which there are none. */
async function violations(page: Page, rule?: string) {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  return page.evaluate(async (only) => {
    const { violations } = await window.axe.run({ resultTypes: ['violations'], ...(only && { runOnly: [only] }) });
    return violations.map(({ id, help, nodes }) => `${id}: ${help}\n${nodes.map((node) => node.html).join('\n')}`);
  }, rule);
}

declare global {
  interface Window {
    axe: typeof axe;
  }
}
