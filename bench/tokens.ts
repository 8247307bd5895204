import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import path from 'node:path';
import { signIn } from '@countersign/tooling/admin';
import { demoOn } from '@countersign/tooling/demo';
import { startServer } from '@countersign/tooling/server';
import autocannon from 'autocannon';
import { processorTime } from './processorTime.ts';

/**
 * How many requests a second the token service answers: one server of as many processes as WORKERS says, a real database
 * (BENCH_DATABASE_URL, or SQLite), 32 connections. The requests come from another process of the same machine, which takes
 * its share of the cores.
 *
 *     WORKERS=2 pnpm --filter @countersign/bench tokens [seconds]
 */
const duration = Number(process.argv[2] ?? 10);
const folder = mkdtempSync(path.join(tmpdir(), 'countersign-bench-'));
const database = process.env.BENCH_DATABASE_URL;
const { WORKERS = '1' } = process.env;
const ENCRYPTION_KEY = key();
const demo = database && (await demoOn(database, ENCRYPTION_KEY));
const settings = { LOG_LEVEL: 'warn', WORKERS, ENCRYPTION_KEY, ...(database && { DATABASE_URL: database }) };
const server = await startServer(folder, settings);
const { people, curl } = demo || server;
const [, id = '', secret = ''] = /-u '([^:]+):([^']+)'/.exec(curl ?? '') ?? [];
const authorization = `Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}`;
const form = 'application/x-www-form-urlencoded';

const post = (pathname: string, body: string, headers: Record<string, string> = { authorization }) => ({
  url: `${server.url}${pathname}`,
  method: 'POST' as const,
  headers: { 'content-type': form, ...headers },
  body,
});

async function measure(name: string, request: autocannon.Options): Promise<void> {
  await autocannon({ ...request, connections: 32, duration: 2 });
  const before = processorTime(server.pid);
  const { requests, latency, non2xx, errors } = await autocannon({ ...request, connections: 32, duration });
  const each = ((processorTime(server.pid) - before) / requests.total) * 1e6;
  const figures = [`${Math.round(requests.average)}/s`.padStart(9), `${Math.round(each)} µs of processor`.padStart(22)];
  console.log([name.padEnd(50), ...figures, `p50 ${latency.p50} ms`, `p99 ${latency.p99} ms`].join('   '));
  if (errors > 0 || (non2xx > 0 && !name.includes('wrong'))) console.log(`  ${non2xx} refused, ${errors} failed`);
}

const engine = database ? 'PostgreSQL' : 'SQLite';
console.log(`${cpus().length} × ${cpus()[0]?.model}, Node ${process.version}, ${engine}, WORKERS=${WORKERS}\n`);
await measure('JWKS', { url: `${server.url}/.well-known/jwks.json` });
await measure('client credentials, JWT (ES256)', post('/oauth/token', 'grant_type=client_credentials'));
await measure('client credentials, as JSON', {
  ...post('/oauth/token', JSON.stringify({ grant_type: 'client_credentials' }), {
    authorization,
    'content-type': 'application/json',
  }),
});
await measure(
  'a wrong secret',
  post('/oauth/token', `grant_type=client_credentials&client_id=${id}&client_secret=x`, {}),
);

const token = await fetchToken();
await measure('introspection of a JWT', post('/oauth/introspect', `token=${token}`));

const admin = await signIn(server.url, people[0] ?? { email: '', password: '' });
const { account } = await admin.ask<{ account: { version: number } }>('{ account { version } }');
await admin.ask('mutation($input: UpdateAccountSettingsInput!) { updateAccountSettings(input: $input) { outcome } }', {
  input: { expectedVersion: account.version, clientCredentialsRefreshToken: true },
});
await measure(
  'client credentials with a refresh token (durable)',
  post('/oauth/token', 'grant_type=client_credentials'),
);

await server.stop();
rmSync(folder, { recursive: true });

async function fetchToken(): Promise<string> {
  const response = await fetch(`${server.url}/oauth/token`, post('', 'grant_type=client_credentials'));
  return ((await response.json()) as { access_token: string }).access_token;
}

function key(): string {
  return Buffer.alloc(32, 1).toString('base64');
}
