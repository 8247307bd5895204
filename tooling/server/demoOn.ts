import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { countersign } from '../cli/countersign.ts';
import { type RunningServer, startServer } from './start.ts';

/**
 * Gives an empty PostgreSQL database the demo account, and answers what its first start printed. A server makes that
 * account in a local file alone; so it is made there, and moved.
 */
export async function demoOn(
  databaseUrl: string,
  ENCRYPTION_KEY: string,
): Promise<Pick<RunningServer, 'people' | 'vendors' | 'curl'>> {
  const folder = mkdtempSync(path.join(tmpdir(), 'countersign-demo-'));
  try {
    const server = await startServer(folder, { ENCRYPTION_KEY });
    await server.stop();
    const DATABASE_URL = path.join(folder, 'countersign.sqlite');
    const { code, output } = await countersign(['migrate-to', databaseUrl], { DATABASE_URL, ENCRYPTION_KEY });
    if (code !== 0) throw new Error(`The demo account could not be moved: ${output}`);
    return { people: server.people, vendors: server.vendors, curl: server.curl };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
