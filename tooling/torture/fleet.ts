import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startPostgres } from '../postgres/startPostgres.ts';
import { demoOn } from '../server/demoOn.ts';
import { type RunningServer, startServer } from '../server/start.ts';

/** Servers on one database, at whose processes one can strike. */
export interface Fleet {
  readonly people: RunningServer['people'];
  /** One of the servers that are up, at random. */
  anyUrl(): string;
  /** Kills a process where it stands, at random, and answers when its successor serves. */
  killRandomServer(): Promise<void>;
  /** Ends the database as a crash would, and starts it again. */
  crashDatabase(): Promise<void>;
  end(): Promise<void>;
}

export interface FleetPlan {
  readonly engine: 'sqlite' | 'postgres';
  readonly servers: number;
  /** With more than one a strike hits a worker, and its supervisor replaces it. */
  readonly workers: number;
}

const pick = <T>(things: readonly T[]): T => things[Math.floor(Math.random() * things.length)] as T;

export async function startFleet({ engine, servers: count, workers }: FleetPlan): Promise<Fleet> {
  const folder = mkdtempSync(path.join(tmpdir(), 'countersign-torture-'));
  const database = engine === 'postgres' ? await startPostgres({ durable: true }) : undefined;
  const ENCRYPTION_KEY = randomBytes(32).toString('base64');
  const demo = database && (await demoOn(database.url(), ENCRYPTION_KEY));
  const settings = {
    WORKERS: String(workers),
    LOG_LEVEL: 'error',
    ENCRYPTION_KEY,
    ...(database && { DATABASE_URL: database.url() }),
  };
  // All at once: where there is nothing in the database yet, one of them fills it.
  const servers = await Promise.all(Array.from({ length: count }, () => startServer(folder, settings)));
  const up = new Set(servers.map(({ url }) => url));

  const killServer = async (index: number): Promise<void> => {
    const server = servers[index] as RunningServer;
    if (up.size > 1) up.delete(server.url);
    await server.kill();
    servers[index] = await startServer(folder, { ...settings, PORT: new URL(server.url).port });
    up.add(server.url);
  };

  return {
    people: [...(demo?.people ?? []), ...servers.flatMap(({ people }) => people)],
    anyUrl: () => pick([...up]),
    async killRandomServer() {
      const index = Math.floor(Math.random() * servers.length);
      if (workers === 1) return killServer(index);
      process.kill(pick((servers[index] as RunningServer).workers()), 'SIGKILL');
    },
    async crashDatabase() {
      await database?.stop('immediate');
      await database?.start();
    },
    async end() {
      await Promise.all(servers.map((server) => server.kill()));
      await database?.remove();
      rmSync(folder, { recursive: true });
    },
  };
}
