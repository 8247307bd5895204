import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { expect, type Page } from '@playwright/test';
import type axe from 'axe-core';
import { axePath } from './door.ts';

const pictures = path.resolve(import.meta.dirname, '../test-results/screens');
const [wide, narrow] = [1280, 390];

/** What axe looks for: in the light all that it knows. What the dark changes are colours, which no width does. */
const screens = [
  { colorScheme: 'light', width: wide, rules: 'all' },
  { colorScheme: 'dark', width: wide, rules: 'color-contrast' },
  { colorScheme: 'dark', width: narrow, rules: 'none' },
  { colorScheme: 'light', width: narrow, rules: 'all' },
] as const;

// Minified: browser and Node hand it to each other in one piece, once for each page.
const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * Looks at the page as it stands, light and dark, wide and narrow: nothing may overflow sideways, axe may find nothing.
 * With PICTURES=1, a picture of each stays in `test-results/screens` for a person to look at.
 */
export async function look(page: Page, name: string) {
  const before = page.viewportSize();
  // Every screen has a title once it is there, and says by `aria-busy` what is still to come.
  await page.locator('h1').first().waitFor();
  await expect(page.locator('[aria-busy="true"]'), `${name} has come`).toHaveCount(0);
  // In an order in which each differs from the last by one thing alone.
  for (const { colorScheme, width, rules } of screens) {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 800 });
    const screen = `${name}-${colorScheme}-${width}`;
    if (process.env.PICTURES) await take(page, screen);
    await expect.soft.poll(() => overflow(page), `${screen} is no wider than the window`).toBe(0);
    if (rules === 'none') continue;
    const message = `axe finds nothing on ${screen}`;
    await expect.soft.poll(() => violations(page, rules), { message, timeout: 30_000 }).toEqual([]);
  }
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
async function violations(page: Page, rules: 'all' | 'color-contrast') {
  if (!(await page.evaluate(loadAxe, axePath))) await page.evaluate(source);
  return page.evaluate(
    async (only) => {
      const { violations } = await window.axe.run({ resultTypes: ['violations'], ...(only && { runOnly: [only] }) });
      return violations.map(({ id, help, nodes }) => `${id}: ${help}\n${nodes.map((node) => node.html).join('\n')}`);
    },
    rules === 'all' ? undefined : rules,
  );
}

/**
 * Where the page has scripts, axe comes as one more: of a file V8 keeps what it compiled, which for text that is evaluated
 * it makes anew in every document. Answers false where the page may run none.
 */
const loadAxe = async (address: string) => {
  if ('axe' in window) return true;
  if (!document.scripts.length) return false;
  const script = document.createElement('script');
  await new Promise((loaded, failed) => {
    script.onload = loaded;
    script.onerror = failed;
    script.src = address;
    document.head.append(script);
  });
  script.remove();
  return true;
};

declare global {
  interface Window {
    axe: typeof axe;
  }
}
