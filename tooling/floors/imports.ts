import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseSync } from 'oxc-parser';

/** One file imports another; both are paths below the sources, types count like values. */
export interface Import {
  readonly from: string;
  readonly to: string;
}

/** What only tests use, and what a tool writes, is no part of the house. */
const isLeftOut = (file: string) => /\.test\.tsx?$|(^|\/)(testing|contract|__generated__)\//.test(file);

export const filesIn = (sources: string): string[] =>
  globSync('**/*.{ts,tsx}', { cwd: sources }).filter((file) => !isLeftOut(file) && !file.endsWith('.d.ts'));

/** The file that a relative specifier means: `./a.js` is `a.ts`, `./a` is `a.ts` or `a.tsx`. */
function resolve(sources: string, from: string, specifier: string): string | undefined {
  const named = path.join(path.dirname(from), specifier).replace(/\.jsx?$/, '');
  return [named, `${named}.ts`, `${named}.tsx`].find(
    (file) => /\.tsx?$/.test(file) && existsSync(path.join(sources, file)),
  );
}

function specifiersIn(file: string): string[] {
  const { module, errors } = parseSync(file, readFileSync(file, 'utf8'));
  if (errors.length) throw new Error(`${file} cannot be read: ${errors[0]?.message}`);
  const inFull = module.staticExports.flatMap(({ entries }) =>
    entries.map(({ moduleRequest }) => moduleRequest?.value),
  );
  return [...module.staticImports.map(({ moduleRequest }) => moduleRequest.value), ...inFull].filter(
    (specifier) => specifier?.startsWith('.') === true,
  ) as string[];
}

export function importsIn(sources: string): Import[] {
  return filesIn(sources).flatMap((from) => {
    const targets = new Set(
      specifiersIn(path.join(sources, from)).flatMap((specifier) => resolve(sources, from, specifier) ?? []),
    );
    return [...targets].filter((to) => !isLeftOut(to)).map((to) => ({ from, to }));
  });
}
