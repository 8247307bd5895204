import { rmSync } from 'node:fs';
import { folderInMemory } from '@countersign/tooling/memory';
import type { TestProject } from 'vitest/node';
import './databases.js';
import { makeSigningKeys } from './signingKeys.js';

/** Once per run: a folder for its databases. */
export default async (project: TestProject) => {
  const folder = folderInMemory('countersign-test-');
  project.provide('signingKeys', await makeSigningKeys());
  project.provide('databases', { engine: 'sqlite', folder });
  return () => rmSync(folder, { recursive: true });
};
