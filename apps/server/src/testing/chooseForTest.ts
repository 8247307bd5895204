import { onTestFinished } from 'vitest';
import { choose } from './clientCalls.js';
import type { Browser } from './server.js';

/** Has the account choose other policies until the test ends, however it ends: the next has those from before. */
export async function chooseForTest(browser: Browser, policies: object): Promise<void> {
  const names = Object.keys(policies);
  const { data } = await browser.query(`{ account { settings { ${names.join(' ')} } } }`);
  onTestFinished(() => choose(browser, data.account.settings));
  await choose(browser, policies);
}
