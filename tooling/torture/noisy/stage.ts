import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { signIn, type Who } from '../../admin/index.ts';
import { startPostgres } from '../../postgres/startPostgres.ts';
import { demoOn } from '../../server/demoOn.ts';
import { startServer } from '../../server/start.ts';
import { type Caller, worstOf } from './doors.ts';
import { worstOfChanges } from './doorsOfChanges.ts';
import { worstOfStrangers } from './doorsOfStrangers.ts';
import { worstOfVendor } from './doorsOfVendor.ts';
import type { Noise, NoisyRequest } from './request.ts';
import {
  makeNeighbour,
  makeNoisyTenant,
  makePrograms,
  type NoisyTenant,
  type Program,
  tokenRequest,
} from './tenants.ts';

export interface StagePlan {
  readonly engine: 'sqlite' | 'postgres';
  /** How many clients the noisy tenant has. */
  readonly clients: number;
  /** RATE_LIMIT_SCALE, once everything is made. */
  readonly scale: string;
}

/** A server with two tenants: one that does its worst, and one that wants no more than a token and a page. */
export interface Stage {
  readonly url: string;
  readonly pid: number;
  readonly doors: Readonly<Record<string, Noise>>;
  readonly tenant: NoisyTenant;
  readonly callers: readonly Caller[];
  readonly token: NoisyRequest;
  readonly page: NoisyRequest;
  /** Another neighbour's: one alone would reach its own limit where door after door is tried within a minute. */
  readonly otherPage: NoisyRequest;
  end(): Promise<void>;
}

// What the page itself sends.
const clientsDocument = readFileSync(
  path.resolve(import.meta.dirname, '../../../apps/admin/src/clients/list/clients.graphql'),
  'utf8',
);
const columns = { first: 25, modules: true, accessTypes: true, lastUsed: true, secrets: true };

export async function openStage({ engine, clients, scale }: StagePlan): Promise<Stage> {
  const folder = mkdtempSync(path.join(tmpdir(), 'countersign-noisy-'));
  const database = engine === 'postgres' ? await startPostgres() : undefined;
  const ENCRYPTION_KEY = randomBytes(32).toString('base64');
  const demo = database && (await demoOn(database.url(), ENCRYPTION_KEY));
  const settings = {
    LOG_LEVEL: 'error',
    ENCRYPTION_KEY,
    // As the Dockerfile has it, with a heap of 1 GB.
    NODE_OPTIONS: '--max-old-space-size=1024 --max-semi-space-size=8',
    ...(database && { DATABASE_URL: database.url() }),
  };
  let server = await startServer(folder, settings);
  const end = async () => {
    await server.kill();
    await database?.remove();
    rmSync(folder, { recursive: true });
  };
  try {
    const tenant = await makeNoisyTenant(server.url, (demo ?? server).people[0] as Who, clients);
    const vendor = await signIn(server.url, (demo ?? server).vendors[0] as Who);
    const neighbour = await makeNeighbour(server.url, vendor, 'Neighbour', 100);
    const other = await makeNeighbour(server.url, vendor, 'Other', 25);
    const calling = (programs: readonly Program[]) =>
      Promise.all(programs.map(async (each) => ({ ...each, token: await tokenOf(server.url, each) })));
    const callers = await calling(tenant.programs);
    const tools = await calling(await makePrograms(vendor));
    const doors = {
      ...(await worstOf(tenant, callers, clientsDocument, fittingAt(server.url, callers[0] as Caller))),
      ...worstOfChanges(tenant, callers, clientsDocument),
      ...worstOfStrangers(tenant),
      ...worstOfVendor(tenant, tools),
    };
    // From here on everybody has their share, and no more.
    await server.stop();
    server = await startServer(folder, { ...settings, PORT: new URL(server.url).port, RATE_LIMIT_SCALE: scale });
    const page = neighbour.page(clientsDocument, columns);
    const otherPage = other.page(clientsDocument, columns);
    return { url: server.url, pid: server.pid, doors, tenant, callers, token: neighbour.token, page, otherPage, end };
  } catch (error) {
    await end();
    throw error;
  }
}

async function tokenOf(url: string, { id, secret }: Program): Promise<string> {
  const { path: at, headers, body = '' } = tokenRequest(id, secret);
  const answer = await fetch(url + at, { method: 'POST', headers, body });
  return ((await answer.json()) as { access_token: string }).access_token;
}

/** Tries how many aliases of a field one question may have, whether or not its answer is finished. */
const fittingAt =
  (url: string, { token }: Caller) =>
  async (field: string): Promise<number> => {
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
    const fits = async (count: number) => {
      const query = `{ ${Array.from({ length: count }, (_, at) => `f${at}: ${field}`).join(' ')} }`;
      const answer = await fetch(`${url}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query }) });
      return answer.status === 200 || (await answer.text()).includes('ANSWER_TOO_LARGE');
    };
    let [most, tooMany] = [1, 400];
    while (tooMany - most > 1) {
      const middle = Math.floor((most + tooMany) / 2);
      if (await fits(middle)) most = middle;
      else tooMany = middle;
    }
    return most;
  };
