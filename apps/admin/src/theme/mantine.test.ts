import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const admin = path.resolve(import.meta.dirname, '../..');
const textParam = (pattern: string) =>
  globSync(pattern, { cwd: admin })
    .map((file) => readFileSync(path.join(admin, file), 'utf8'))
    .join('\n');

/** How the kit names the classes of its components, each with rules in one file. */
const classes = (text: string) => new Set(text.match(/\bm_[0-9a-f]{5,8}\b/g));

test('every component of the kit that the built page uses has its styles in it', () => {
  const styled = classes(textParam('dist/assets/*.css'));
  const used = classes(textParam('dist/assets/*.js'));
  expect(used.size).toBeGreaterThan(100);
  const unstyled = globSync('node_modules/@mantine/core/styles/*.css', { cwd: admin }).filter((file) => {
    if (file.endsWith('.layer.css')) return false;
    return [...classes(readFileSync(path.join(admin, file), 'utf8'))].some(
      (each) => used.has(each) && !styled.has(each),
    );
  });
  expect(unstyled, 'add them to src/theme/mantine.css').toEqual([]);
});
