// `node tooling/floors/check.ts`: counts imports that run up and rooms that import each other, and draws the floors into
// ARCHITECTURE.md with --draw. Fails when the houses are not as floors.ts says, or the picture is old.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { houses } from './floors.ts';
import { filesIn, importsIn } from './imports.ts';
import { picture, withPictures } from './picture.ts';
import { secretComparesIn } from './secretCompares.ts';
import { survey } from './survey.ts';

const root = path.resolve(import.meta.dirname, '../..');
const faults: string[] = [];

for (const house of houses) {
  const sources = path.join(root, house.sources);
  const { files, imports, up, homeless, mutual } = survey(house, filesIn(sources), importsIn(sources));
  console.log(
    `${house.name}: ${files} files, ${imports} imports; ${up.length} run up; pairs of rooms that import each other: ${mutual.length}`,
  );
  faults.push(...up.map((one) => `An import runs up. ${one}`));
  faults.push(...homeless.map((room) => `${house.sources}/${room} stands on no floor of tooling/floors/floors.ts.`));
  if (mutual.length > house.mutualPairs) faults.push(...mutual.map((pair) => `They import each other. ${pair}`));
}

faults.push(
  ...secretComparesIn(path.join(root, 'apps/server/src')).map(
    (one) => `It is compared by kernel/isSameSecret.ts. ${one}`,
  ),
);

const page = path.join(root, 'ARCHITECTURE.md');
const text = readFileSync(page, 'utf8');
const drawn = withPictures(
  text,
  new Map(houses.map((house) => [house.name, picture(house, filesIn(path.join(root, house.sources)))])),
);
if (process.argv.includes('--draw')) writeFileSync(page, drawn);
else if (drawn !== text) faults.push('The picture in ARCHITECTURE.md is old: `node tooling/floors/check.ts --draw`.');

for (const fault of faults) console.error(fault);
process.exitCode = faults.length ? 1 : 0;
