// `pnpm --filter @countersign/server migration`: writes the migrations of both databases anew from the tables. Until the
// first release there is one of each; from then on this adds one instead.
import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strictly } from './src/store/sqlite/strictly.ts';

for (const engine of ['sqlite', 'postgres']) {
  const folder = join(import.meta.dirname, 'migrations', engine);
  rmSync(folder, { recursive: true, force: true });
  execFileSync('drizzle-kit', ['generate', '--config', `drizzle.${engine}.config.ts`, '--name', 'start'], {
    cwd: import.meta.dirname,
    stdio: 'inherit',
  });
  const file = join(folder, '0000_start.sql');
  const tables = readFileSync(file, 'utf8');
  const triggers = readFileSync(join(import.meta.dirname, 'src/store', engine, 'triggers.sql'), 'utf8');
  const start = engine === 'sqlite' ? strictly(tables) : tables;
  writeFileSync(file, `${start}\n--> statement-breakpoint\n${triggers}`);
}
