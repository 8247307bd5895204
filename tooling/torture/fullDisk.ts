import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { type Admin, readAudit, signIn } from '../admin/index.ts';
import { findPrograms } from '../postgres/programs.ts';
import { startPostgres } from '../postgres/startPostgres.ts';
import { demoOn } from '../server/demoOn.ts';
import { startServer } from '../server/start.ts';

/** What a full disk came to. It throws when a server broke its word. */
export interface FullDiskFigures {
  kept: number;
  refused: number;
  seconds: number;
}

const create = 'mutation($input: CreateClientInput!) { it: createClient(input: $input) { client { id } } }';
const list =
  'query($after: String) { clients(first: 100, after: $after) { nodes { name } pageInfo { hasNextPage endCursor } } }';

/**
 * Lets PostgreSQL run out of disk under changes, on a file system of its own: nothing answered is lost, nothing refused
 * was done, and with room again it goes on. Only root may make a file system, so that no test does this.
 */
export async function fullDisk(): Promise<FullDiskFigures> {
  const began = performance.now();
  const { who } = await findPrograms();
  const folder = mkdtempSync(path.join(tmpdir(), 'countersign-full-'));
  const mounted = path.join(folder, 'disk');
  const database = await startPostgres({ durable: true });
  execFileSync('mkdir', [mounted]);
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=14m', 'tmpfs', mounted]);
  try {
    const { uid, gid } = statSync(folder);
    for (const place of [folder, mounted]) chownSync(place, who.uid ?? uid, who.gid ?? gid);
    const owner = new pg.Client(database.url());
    await owner.connect();
    await owner.query(`create tablespace small location '${mounted}'`);
    await owner.query('create database full_disk tablespace small');
    await owner.end();
    const ENCRYPTION_KEY = randomBytes(32).toString('base64');
    const demo = await demoOn(database.url('full_disk'), ENCRYPTION_KEY);
    const server = await startServer(folder, {
      DATABASE_URL: database.url('full_disk'),
      ENCRYPTION_KEY,
      LOG_LEVEL: 'fatal',
    });
    try {
      const admin = await signIn(server.url, demo.people[0] as { email: string; password: string });
      const answered: string[] = [];
      let refused = 0;
      const make = async (name: string): Promise<void> => {
        // By chance, since what repeats itself is kept compressed.
        const input = {
          name,
          description: randomBytes(1000).toString('hex'),
          grantTypes: ['CLIENT_CREDENTIALS'],
          owner: { email: 'jo@example.com' },
        };
        await admin.ask(create, { input });
        answered.push(name);
      };
      for (let made = 0; refused < 20; made += 10) {
        const attempts = Array.from({ length: 10 }, (_, index) => make(`Full ${made + index}`));
        for (const attempt of await Promise.allSettled(attempts)) {
          if (attempt.status === 'fulfilled') continue;
          if (!/UNAVAILABLE/.test(String(attempt.reason))) throw attempt.reason;
          refused++;
        }
      }
      execFileSync('mount', ['-o', 'remount,size=400m', mounted]);
      await make('Full no more');

      const found = (await names(admin)).filter((name) => name.startsWith('Full')).sort();
      if (found.join() !== answered.sort().join())
        throw new Error(`${answered.length} clients were answered for, and ${found.length} are there.`);
      await readAudit(admin);
      return { kept: answered.length, refused, seconds: Math.round((performance.now() - began) / 1000) };
    } finally {
      await server.kill();
    }
  } finally {
    await database.remove();
    execFileSync('umount', [mounted]);
    rmSync(folder, { recursive: true });
  }
}

async function names(admin: Admin): Promise<string[]> {
  const all: string[] = [];
  for (let after: string | null = null; ; ) {
    const { clients }: Listed = await admin.ask<Listed>(list, { after });
    all.push(...clients.nodes.map(({ name }) => name));
    if (!clients.pageInfo.hasNextPage) return all;
    after = clients.pageInfo.endCursor;
  }
}

interface Listed {
  clients: { nodes: { name: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } };
}
