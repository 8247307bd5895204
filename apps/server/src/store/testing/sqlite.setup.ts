import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import './databases.js';

/** Once a run: a folder for its databases. */
export default (project: TestProject) => {
  const folder = mkdtempSync(join(tmpdir(), 'countersign-test-'));
  project.provide('databases', { engine: 'sqlite', folder });
  return () => rmSync(folder, { recursive: true });
};
