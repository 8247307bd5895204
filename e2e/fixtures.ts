import { mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import { folderInMemory } from '@countersign/tooling/memory';
import { type RunningServer, startServer } from '@countersign/tooling/server';
import { test as base, expect } from '@playwright/test';
import { look } from './look.ts';

export interface Fixtures {
  /** Somebody is refused on purpose: the browser may note it. */
  refused: boolean;
  /** Looks at the page in each colour scheme and width; see `look.ts`. */
  look(name: string): Promise<void>;
}
/** The same for every test: another set of these would be another worker, with a browser of its own. */
export interface WorkerFixtures {
  /** Starts the built server on a database of its own, for as long as this worker lives. */
  startServer(): Promise<RunningServer>;
  /** The one that tests of this worker share. */
  server: RunningServer;
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  startServer: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern what a fixture needs.
    async ({}, use) => {
      const folder = folderInMemory('countersign-e2e-');
      const started: RunningServer[] = [];
      await use(async () => {
        const server = await startServer(mkdtempSync(path.join(folder, 'server-')));
        started.push(server);
        return server;
      });
      await Promise.all(started.map((server) => server.stop()));
      rmSync(folder, { recursive: true });
    },
    { scope: 'worker' },
  ],
  server: [async ({ startServer }, use) => use(await startServer()), { scope: 'worker' }],
  refused: [false, { option: true }],
  baseURL: ({ server }, use) => use(server.url),
  page: async ({ page, refused }, use) => {
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('console', (message) => {
      if (refused && /status of (401|409|429)/.test(message.text())) return;
      if (message.type() === 'error') complaints.push(`${message.text()} (${message.location().url})`);
    });
    await use(page);
    expect(complaints, 'the browser complains of nothing: no error, no missing file, no breach of the CSP').toEqual([]);
  },
  look: ({ page }, use) => use((name) => look(page, name)),
});

export { expect };
