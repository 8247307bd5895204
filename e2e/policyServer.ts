import type { RunningServer } from '@countersign/tooling/server';
import type { BrowserContext, Page } from '@playwright/test';
import { enter } from './admin.ts';
import { test as base, expect } from './fixtures.ts';
import { type Authenticator, setUpAuthenticator } from './secondFactor.ts';
import type { Windows } from './windows.ts';

type Session = Awaited<ReturnType<BrowserContext['cookies']>>;

interface PolicyServer {
  /** Where its server is. */
  readonly url: string;
  readonly server: RunningServer;
  /** Of an administrator who has just proven with a passcode that it is she: for five minutes nothing asks again. */
  readonly proven: Session;
  /** Hers, too, from before: with it, what needs a passcode asks for one. */
  readonly unproven: Session;
  readonly phone: Authenticator;
  /** Of the account's other administrator. */
  readonly colleague: Session;
}

type Choose = (policies: Page) => Promise<void>;

/**
 * Tests on a server of their own, shared by those of one file: an administrator has set up an authenticator app and, in the
 * page, chosen the account's policies.
 */
export const policyServer = (choose?: Choose) => {
  let opened: Promise<PolicyServer> | undefined;
  return base.extend<{ policyServer: PolicyServer }>({
    policyServer: async ({ windows, startServer }, use) => {
      opened ??= startServer().then((server) => open(windows, server, choose));
      await use(await opened);
    },
    behindDoor: ({ policyServer }, use) => use(policyServer.server),
    context: async ({ context, policyServer }, use) => {
      await context.addCookies(policyServer.proven);
      await use(context);
    },
  });
};

async function open(windows: Windows, server: RunningServer, choose?: Choose): Promise<PolicyServer> {
  const {
    url,
    people: [ada, ben],
  } = server;
  const page = await windows.open('own');
  const context = page.context();
  await enter(context.request, ada);
  const unproven = await context.cookies();
  await context.clearCookies();
  await enter(context.request, ada);
  await page.goto('/security');
  await page.getByRole('button', { name: 'Set up', exact: true }).click();
  const phone = await setUpAuthenticator(page.getByRole('dialog'));
  if (choose) await save(page, choose);
  const proven = await context.cookies();
  await context.clearCookies();
  await enter(context.request, ben);
  const colleague = await context.cookies();
  await windows.wipe(page);
  return { url, server, proven, unproven, phone, colleague };
}

async function save(page: Page, choose: Choose) {
  await page.goto('/policies');
  await choose(page);
  await page.getByRole('button', { name: 'Save policies' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Change policies' }).click();
  await expect(page.getByText('The policies are saved.')).toBeVisible();
}

export { expect };
