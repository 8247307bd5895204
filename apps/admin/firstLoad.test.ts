import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';

const dist = path.resolve(import.meta.dirname, 'dist');
const read = (file: string) => readFileSync(path.join(dist, file));

/** A file, and all that it imports before it runs. */
function withImports(file: string, found = new Set<string>()): Set<string> {
  if (found.has(file)) return found;
  found.add(file);
  const names = [
    ...read(file)
      .toString()
      .matchAll(/(?:from|import)\s*"\.\/([^"]+\.js)"/g),
  ];
  for (const [, name = ''] of names) withImports(`assets/${name}`, found);
  return found;
}

const scripts = (html: string) => [...html.matchAll(/"\/(assets\/[^"]+\.js)"/g)].map(([, file = '']) => file);

const kilobytes = (files: Iterable<string>): number =>
  [...files].reduce((sum, file) => sum + gzipSync(read(file), { level: 9 }).length, 0) / 1000;

const first = new Set<string>();
for (const file of scripts(read('index.html').toString())) withImports(file, first);

const named = (name: string) => {
  const file = readdirSync(path.join(dist, 'assets')).find((each) => new RegExp(`^${name}-[\\w-]{8}\\.js$`).test(each));
  if (!file) throw new Error(`There is no page ${name} in the build.`);
  return `assets/${file}`;
};

test('what is loaded before anything is seen has at most 179 kB of JavaScript', () => {
  expect(first.size).toBeGreaterThan(2);
  expect(kilobytes(first)).toBeGreaterThan(100);
  expect(kilobytes(first)).toBeLessThanOrEqual(179);
});

test.each([
  ['SignInPage', 239],
  ['OverviewPage', 247],
  ['ClientListPage', 243],
  ['ClientPage', 271],
  ['ModuleListPage', 247],
  ['AccessTypeListPage', 246],
  ['RequestPage', 252],
  ['DocsPage', 245],
])('all that the page %s needs has at most %i kB of JavaScript', (page, most) => {
  const all = new Set(first);
  if (!['SignInPage', 'DocsPage'].includes(page)) withImports(named('Shell'), all);
  withImports(named(page), all);
  expect(all.size).toBeGreaterThan(first.size);
  expect(kilobytes(all)).toBeLessThanOrEqual(most);
});
