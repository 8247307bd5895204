import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { folderInMemory } from '@countersign/tooling/memory';
import type { TestProject } from 'vitest/node';
import { connect } from '../sqlite/connect.js';
import './databases.js';
import { makeSigningKeys } from './signingKeys.js';

/** Once per run: a folder for its databases, and in it one that is up to date, of which the tests' own are copies. */
export default async (project: TestProject) => {
  const folder = folderInMemory('countersign-test-');
  project.provide('signingKeys', await makeSigningKeys());
  const template = join(folder, 'template.sqlite');
  // Closed by the only one who has it open, it is whole in the one file.
  connect(template).close();
  project.provide('databases', { engine: 'sqlite', folder, template });
  return () => rmSync(folder, { recursive: true });
};
