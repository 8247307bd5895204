// `pnpm --filter @countersign/server migration`: writes the migrations of both databases anew from the tables. Until the
// first release there is one of each; from then on this adds one instead.
import { execFileSync } from 'node:child_process';
import { appendFileSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

for (const engine of ['sqlite', 'postgres']) {
  const folder = join(import.meta.dirname, 'migrations', engine);
  rmSync(folder, { recursive: true, force: true });
  execFileSync('drizzle-kit', ['generate', '--config', `drizzle.${engine}.config.ts`, '--name', 'start'], {
    cwd: import.meta.dirname,
    stdio: 'inherit',
  });
  const triggers = readFileSync(join(import.meta.dirname, 'src/store', engine, 'triggers.sql'), 'utf8');
  appendFileSync(join(folder, '0000_start.sql'), `\n--> statement-breakpoint\n${triggers}`);
}
