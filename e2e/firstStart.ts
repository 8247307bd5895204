import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { folderInMemory } from '@countersign/tooling/memory';
import { type RunningServer, startServer } from '@countersign/tooling/server';

type Printed = Pick<RunningServer, 'people' | 'vendors'>;

const place = 'COUNTERSIGN_E2E_FIRST_START';
const printedFile = 'printed.json';

/**
 * Starts a server once, before all tests, for what a first start leaves: a database with the demo account, its key, and
 * who may sign in. To make these takes as much of the processor as all else that a server begins with; a test's server
 * begins with a copy.
 */
export default async function startFirst() {
  const folder = folderInMemory('countersign-first-start-');
  const { people, vendors, stop } = await startServer(folder);
  await stop();
  writeFileSync(path.join(folder, printedFile), JSON.stringify({ people, vendors } satisfies Printed));
  process.env[place] = folder;
  return () => rmSync(folder, { recursive: true });
}

/** Copies to `folder` what the first start has left, and answers whom it printed. */
export function copyFirstStart(folder: string): Printed {
  const from = process.env[place];
  if (!from) throw new Error('No server was started before the tests.');
  cpSync(from, folder, { recursive: true });
  return JSON.parse(readFileSync(path.join(folder, printedFile), 'utf8'));
}
