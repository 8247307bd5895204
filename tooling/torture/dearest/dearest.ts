import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { signIn } from '../admin/index.ts';
import { startPostgres } from '../postgres/startPostgres.ts';
import { demoOn } from '../server/demoOn.ts';
import { startServer } from '../server/start.ts';
import { tokenStatus } from './tokenStatus.ts';

/** How long others waited for a token, in milliseconds. */
export interface DearestFigures {
  aliases: number;
  asked: number;
  quietMedian: number;
  median: number;
  worst: number;
}

const clients = 3000;
const create = `mutation($input: CreateClientInput!) {
  it: createClient(input: $input) { client { id } secret { value } }
}`;

// All of its words but the last are in every name: no index leaves few, and each name is looked through to its end.
const common = 'aa bb cc dd ee ff gg hh ii';
const search = `clients(first: 1, filter: { search: "${common} zz" }) { nodes { id } }`;

/** Asks the dearest search in as many aliases as the cost bears, again and again, and times the tokens of another client. */
export async function dearest(engine: 'sqlite' | 'postgres'): Promise<DearestFigures> {
  const folder = mkdtempSync(path.join(tmpdir(), 'countersign-dearest-'));
  const database = engine === 'postgres' ? await startPostgres() : undefined;
  const ENCRYPTION_KEY = randomBytes(32).toString('base64');
  const demo = database && (await demoOn(database.url(), ENCRYPTION_KEY));
  const server = await startServer(folder, {
    LOG_LEVEL: 'error',
    ENCRYPTION_KEY,
    ...(database && { DATABASE_URL: database.url() }),
  });
  try {
    const admin = await signIn(server.url, (demo ?? server).people[0] as { email: string; password: string });
    const make = (name: string) => {
      const input = { name, grantTypes: ['CLIENT_CREDENTIALS'], owner: { email: 'jo@example.com' } };
      return admin.ask<{ it: { client: { id: string }; secret: { value: string } } }>(create, { input });
    };
    const { it: quiet } = await make('Quiet');
    for (let made = 0; made < clients; made += 20) {
      await Promise.all(Array.from({ length: 20 }, (_, index) => make(`${common} ${made + index}`)));
    }
    const token = async (): Promise<number> => {
      const began = performance.now();
      const status = await tokenStatus(server.url, quiet.client.id, quiet.secret.value);
      if (status !== 200) throw new Error(`A token request came to ${status}.`);
      return performance.now() - began;
    };
    const before: number[] = [];
    for (let time = 0; time < 50; time++) before.push(await token());

    const question = (count: number) =>
      `{ ${Array.from({ length: count }, (_, at) => `f${at}: ${search}`).join(' ')} }`;
    let aliases = 60;
    while (!(await isAccepted(question(aliases)))) aliases--;
    let over = false;
    let asked = 0;
    const asking = (async () => {
      for (; !over; asked++) await admin.ask(question(aliases));
    })();
    const waits: number[] = [];
    const until = performance.now() + 10_000;
    while (performance.now() < until) waits.push(await token());
    over = true;
    await asking;
    return {
      aliases,
      asked,
      quietMedian: median(before),
      median: median(waits),
      worst: Math.round(Math.max(...waits)),
    };

    async function isAccepted(text: string): Promise<boolean> {
      try {
        await admin.ask(text);
        return true;
      } catch (error) {
        if (/QUERY_TOO_COSTLY|too much at once/.test(String(error))) return false;
        throw error;
      }
    }
  } finally {
    await server.kill();
    await database?.remove();
    rmSync(folder, { recursive: true });
  }
}

const median = (all: readonly number[]): number =>
  Math.round([...all].sort((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0);
