import { expect, test } from 'vitest';
import { blocksOf } from './blocks.ts';

/** What begins so in docs/operations.md, and where it is run. */
const ran: Record<string, string> = {
  'npx -y pnpm@10.34.9 install --frozen-lockfile': 'before each run of all tests',
  'NODE_ENV=production': 'operationsOnPostgres.test.ts',
  'set -a; . /etc/countersign.env; set +a': 'operationsOnPostgres.test.ts',
  '[Unit]': 'systemdUnit.test.ts',
  'useradd --system': 'by hand: a test has no systemd',
  'pnpm countersign account create': 'operationsOnPostgres.test.ts',
  'pnpm countersign admin reset-second-factors': 'operationsOnPostgres.test.ts',
  'clients.example.com {': 'proxies/rolling.test.ts',
  'upstream countersign {': 'proxies/rolling.test.ts',
  'frontend clients': 'proxies/rolling.test.ts',
  'pnpm countersign backup': 'operationsOnFile.test.ts',
  'pnpm countersign restore': 'operationsOnFile.test.ts',
  'pg_dump --format=custom': 'operationsOnPostgres.test.ts',
  '$ pnpm countersign audit verify': 'operationsOnPostgres.test.ts',
  'pnpm countersign migrate-to postgres://': 'operationsOnFile.test.ts',
  '$ pnpm countersign reseal': 'operationsOnPostgres.test.ts',
  '(umask 077;': 'operationsOnFile.test.ts',
};

test('each block of docs/operations.md is run somewhere, and none is named that is not there', () => {
  const blocks = blocksOf('docs/operations.md');
  const unknown = blocks.filter((block) => !Object.keys(ran).some((beginning) => block.startsWith(beginning)));
  expect(unknown).toEqual([]);
  expect(blocks).toHaveLength(Object.keys(ran).length);
});
