import { rmSync } from 'node:fs';
import { folderInMemory } from '@countersign/tooling/memory';
import type { TestProject } from 'vitest/node';
import './databases.js';

/** Once per run: a folder for its databases. */
export default (project: TestProject) => {
  const folder = folderInMemory('countersign-test-');
  project.provide('databases', { engine: 'sqlite', folder });
  return () => rmSync(folder, { recursive: true });
};
