import { readFileSync } from 'node:fs';
import { generate } from '@graphql-codegen/cli';
import { expect, test } from 'vitest';
import config from './codegen.js';

test('what is generated from the schema and the documents is what is committed', async () => {
  const generated: { filename: string; content: string }[] = await generate(
    { ...config, cwd: import.meta.dirname, silent: true },
    false,
  );
  const outdated = generated.filter(({ filename, content }) => {
    const committed = readFileSync(new URL(filename, import.meta.url), 'utf8');
    return committed !== content;
  });
  expect(
    outdated.map(({ filename }) => filename),
    'run: pnpm --filter @countersign/admin codegen',
  ).toEqual([]);
});
