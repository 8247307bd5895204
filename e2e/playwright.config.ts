import { defineConfig } from '@playwright/test';
import { launch } from './browser.ts';

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  outputDir: '../test-results/e2e',
  globalSetup: ['./browser.ts', './firstStart.ts'],
  forbidOnly: true,
  fullyParallel: true,
  workers: 2,
  // A timeout is for what hangs: two cores carry the browser, the server and the other tests at once.
  timeout: 600_000,
  expect: { timeout: 30_000 },
  use: { launchOptions: launch, video: 'off', screenshot: 'only-on-failure' },
});
