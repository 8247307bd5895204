import type { Browser, BrowserContextOptions, Page } from '@playwright/test';
import { blankPath } from './door.ts';

/**
 * Windows that a worker keeps from one test to the next, each in a browser context of its own. A new one would be a new
 * process, which compiles all of the page's code anew: two thirds of what it takes to show the page.
 */
export interface Windows {
  open(seat: 'own' | 'elsewhere'): Promise<Page>;
  /** Takes all out of it that a test may have left there, or closes it. */
  wipe(page: Page): Promise<void>;
}

export function windowsOf(browser: Browser, origin: string): Windows {
  const kept = new Map<string, Page>();
  return {
    async open(seat) {
      const found = kept.get(seat);
      const page =
        found && !found.isClosed()
          ? found
          : await (await browser.newContext({ ...options, baseURL: origin })).newPage();
      kept.set(seat, page);
      return page;
    },
    async wipe(page) {
      const context = page.context();
      await Promise.all(context.pages().map((other) => other !== page && other.close()));
      for (const event of listened) page.removeAllListeners(event);
      await page.unrouteAll();
      await page.setViewportSize(viewport);
      await page.goto(origin + blankPath);
      const clean = await page.evaluate(() => {
        localStorage.clear();
        sessionStorage.clear();
        // Playwright takes back no clock that it has put in the place of the browser's.
        return [Date, setTimeout].every((own) => String(own).includes('[native code]'));
      });
      await context.clearCookies();
      if (!clean) await context.close();
    },
  };
}

const viewport = { width: 1280, height: 720 };
const options: BrowserContextOptions = {
  viewport,
  colorScheme: 'light',
  // Without a graphics card each frame of what fades or slides in is drawn by the processor.
  reducedMotion: 'reduce',
  permissions: ['clipboard-read', 'clipboard-write'],
};
/** What tests listen to. */
const listened = ['console', 'pageerror', 'request'];
