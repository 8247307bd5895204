import { mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import { folderInMemory } from '@countersign/tooling/memory';
import type { RunningServer } from '@countersign/tooling/server';
import { test as base, expect, type Page } from '@playwright/test';
import { type Door, openDoor, startBehind } from './door.ts';
import { look } from './look.ts';
import { type Windows, windowsOf } from './windows.ts';

export interface Fixtures {
  /** Somebody is refused on purpose: the browser may note it. */
  refused: boolean;
  /** The window of somebody else, in a browser of their own. */
  elsewhere: Page;
  /** The server that this test is about. */
  behindDoor: RunningServer;
  /** Looks at the page in each colour scheme and width; see `look.ts`. */
  look(name: string): Promise<void>;
}
/** The same for every test: another set of these would be another worker, with a browser of its own. */
export interface WorkerFixtures {
  door: Door;
  windows: Windows;
  /** Starts the built server on a database of its own, for as long as this worker lives. */
  startServer(): Promise<RunningServer>;
  /** The one that tests of this worker share. */
  server: RunningServer;
}

/** A file that is missing is none, though what a query asks for may be gone. */
const refusals = /status of (401|403|409|429)|status of 404 .*\/graphql\)$|ERR_INTERNET_DISCONNECTED/;

export const test = base.extend<Fixtures, WorkerFixtures>({
  door: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern what a fixture needs.
    async ({}, use) => {
      const door = await openDoor();
      await use(door);
      await door.close();
    },
    { scope: 'worker' },
  ],
  startServer: [
    async ({ door }, use) => {
      const folder = folderInMemory('countersign-e2e-');
      const started: RunningServer[] = [];
      await use(async () => {
        const server = await startBehind(door, mkdtempSync(path.join(folder, 'server-')));
        started.push(server);
        return server;
      });
      await Promise.all(started.map((server) => server.stop()));
      rmSync(folder, { recursive: true });
    },
    { scope: 'worker' },
  ],
  server: [async ({ startServer }, use) => use(await startServer()), { scope: 'worker' }],
  windows: [async ({ browser, door }, use) => use(windowsOf(browser, door.url)), { scope: 'worker' }],
  refused: [false, { option: true }],
  behindDoor: ({ server }, use) => use(server),
  baseURL: async ({ door, behindDoor }, use) => {
    door.leadTo(behindDoor);
    await use(door.url);
  },
  context: async ({ windows, baseURL: _ }, use) => {
    const page = await windows.open('own');
    await use(page.context());
    await windows.wipe(page);
  },
  page: async ({ context, refused }, use) => {
    const [page] = context.pages();
    if (!page) throw new Error('The kept window is gone.');
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('console', (message) => {
      const complaint = `${message.text()} (${message.location().url})`;
      if (refused && refusals.test(complaint)) return;
      if (message.type() === 'error') complaints.push(complaint);
    });
    await use(page);
    expect(complaints, 'the browser complains of nothing: no error, no missing file, no breach of the CSP').toEqual([]);
  },
  elsewhere: async ({ windows, baseURL: _ }, use) => {
    const page = await windows.open('elsewhere');
    await use(page);
    await windows.wipe(page);
  },
  look: ({ page }, use) => use((name) => look(page, name)),
});

export { expect };
