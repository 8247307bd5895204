import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Admin, signIn } from '@countersign/tooling/admin';
import { demoOn } from '@countersign/tooling/demo';
import { type RunningServer, startServer } from '@countersign/tooling/server';
import type { BenchDatabase, Engine } from '../scale/database.ts';
import { fill } from '../scale/fill.ts';
import type { Contender } from './contender.ts';
import { pinTo, serverCore } from './cores.ts';
import { basic, type Credentials, grant } from './requests.ts';

/** The built server on a database of its own, as an operator runs it, with an admin who is signed in. */
export interface Countersign extends Contender {
  readonly admin: Admin;
  /** Who may sign in; the first of them is `admin`. */
  readonly people: RunningServer['people'];
  readonly client: Credentials;
  /** Clients of the same secret. */
  readonly clientIds: readonly string[];
  /** Starts the same again: the milliseconds until it is ready. */
  restart(settings?: Record<string, string>): Promise<number>;
}

const key = Buffer.alloc(32, 1).toString('base64');

export interface CountersignPlan {
  readonly name: string;
  readonly engine: Engine;
  /** How many more clients than the demo has. */
  readonly clients?: number;
}

export async function startCountersign({ name, engine, clients = 0 }: CountersignPlan): Promise<Countersign> {
  const database = await engine.open(`peers_${clients}`);
  const folder = mkdtempSync(path.join(tmpdir(), 'countersign-peers-'));
  const settings = { DATABASE_URL: database.url, ENCRYPTION_KEY: key, LOG_LEVEL: 'warn', WORKERS: '1' };
  const start = async (more: Record<string, string> = {}): Promise<RunningServer> => {
    const server = await startServer(folder, { ...settings, ...more });
    pinTo(serverCore, server.pid);
    return server;
  };
  let server: RunningServer | undefined;
  if (engine.name !== 'PostgreSQL') server = await start();
  const { people, curl } = server ?? (await demoOn(database.url, key));
  const [, id = '', secret = ''] = /-u '([^:]+):([^']+)'/.exec(curl ?? '') ?? [];
  if (clients > 0) {
    await server?.stop();
    server = undefined;
    await fill(database, { clients, auditEntries: 1000 }, id);
  }
  server ??= await start();
  const admin = await signIn(() => (server as RunningServer).url, people[0] ?? { email: '', password: '' });
  return {
    name,
    admin,
    people,
    client: { id, secret },
    clientIds: clients > 0 ? await tokenClients(database) : [id],
    get url() {
      return (server as RunningServer).url.replace('localhost', '127.0.0.1');
    },
    get pid() {
      return (server as RunningServer).pid;
    },
    async restart(more) {
      await server?.stop();
      const from = performance.now();
      server = await start(more);
      return performance.now() - from;
    },
    async stop() {
      await server?.stop();
      await database.close();
      rmSync(folder, { recursive: true });
    },
  };
}

const tokenClients = (database: BenchDatabase): Promise<string[]> =>
  database.column(
    `select id from clients where enabled and type = 'CONFIDENTIAL' and id like 'cli!_%' escape '!' order by substr(id, 9), id limit 100000`,
  );

/** The claims of a token that a client is given. */
export async function claimsOf(url: string, client: Credentials): Promise<Record<string, unknown>> {
  const { access_token: token } = await sample(url, client);
  return JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString());
}

interface Tokens {
  readonly access_token: string;
  readonly refresh_token?: string;
}

/** What a client is answered that asks for a token once. */
export async function sample(url: string, client: Credentials, more = {}, at = '/oauth/token'): Promise<Tokens> {
  const headers = { 'content-type': 'application/x-www-form-urlencoded', authorization: basic(client) };
  const answer = await fetch(url + at, { method: 'POST', headers, body: grant(more) });
  if (answer.status !== 200) throw new Error(`A token was answered with ${answer.status}: ${await answer.text()}`);
  return (await answer.json()) as Tokens;
}
