import { rmSync } from 'node:fs';
import { folderInMemory } from '@countersign/tooling/memory';
import type { RunningServer } from '@countersign/tooling/server';
import type { Page } from '@playwright/test';
import { startBehind } from './door.ts';
import { test as base, expect } from './fixtures.ts';

interface OwnServer {
  /** A server of this test's own: it changes how people sign in, or what the account asks of them. */
  ownServer: RunningServer;
  settings: Record<string, string>;
}

export const test = base.extend<OwnServer>({
  settings: [{}, { option: true }],
  ownServer: async ({ door, settings }, use) => {
    const folder = folderInMemory('countersign-e2e-');
    const server = await startBehind(door, folder, settings);
    await use(server);
    await server.stop();
    rmSync(folder, { recursive: true });
  },
  behindDoor: ({ ownServer }, use) => use(ownServer),
});

/** Types an address and a password into the sign-in page. */
export async function typePassword(page: Page, who: { email: string; password: string } | undefined) {
  await page.getByLabel('Email').fill(who?.email ?? '');
  await page.getByLabel('Password', { exact: true }).fill(who?.password ?? '');
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}

/** At the overview; whoever administers nothing is led to the clients, which say so. */
export const isIn = (page: Page) =>
  expect(page.getByRole('heading', { name: /^(Overview|API clients)$/, level: 1 })).toBeVisible();

export { expect };
