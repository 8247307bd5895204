// `pnpm test`: builds, checks and tests everything, and ends with the line `N passed, N failed`.
import { notRun, type Outcome } from './outcome.ts';
import { biome, build, floors, knip, playwright, type Step, typecheck, vitest } from './steps.ts';

const started = performance.now();
const seconds = (since: number) => `${((performance.now() - since) / 1000).toFixed(1)} s`;
const total = { passed: 0, failed: 0 };

async function run(step: Step): Promise<Outcome> {
  const begin = performance.now();
  const outcome = await step.run().catch((error: Error) => notRun(error.stack ?? error.message));
  total.passed += outcome.passed;
  total.failed += outcome.failed;
  const skipped = outcome.skipped ? `, ${outcome.skipped} skipped` : '';
  const said = `${outcome.passed} passed, ${outcome.failed} failed${skipped}`;
  console.log(`${outcome.failed ? '✗' : '✓'} ${step.name.padEnd(12)}${seconds(begin).padStart(8)}   ${said}`);
  if (outcome.failed) console.log(`\n${outcome.report.trim().replace(/^/gm, '    ')}\n`);
  return outcome;
}

async function lane(...steps: Step[]) {
  for (const step of steps) await run(step);
}

const [built] = await Promise.all([run(build), run(biome)]);
if (built.failed) {
  console.log('The rest was not run, because it stands on what could not be built.');
} else {
  // Two lanes for two cores: the browser waits for its pages often enough to share one with the short checks.
  await Promise.all([lane(vitest), lane(floors, typecheck, knip, playwright)]);
}

console.log(`\nin ${seconds(started)}\n`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed || !total.passed ? 1 : 0;
