import fs from 'node:fs';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { disableClient } from '../clients/commands/disableClient.js';
import { basic, startTokenService, type TokenService } from '../testing/tokenService.js';

/** What the server wrote to its standard output. */
const written: string[] = [];
let service: TokenService;
let quiet: TokenService;

beforeAll(async () => {
  const write = fs.writeSync;
  vi.spyOn(fs, 'writeSync').mockImplementation((fd: number, ...rest: unknown[]) => {
    if (fd !== 1) return (write as (...all: unknown[]) => number)(fd, ...rest);
    written.push(String(rest[0]));
    return Buffer.byteLength(String(rest[0]));
  });
  service = await startTokenService({ LOG_LEVEL: 'info', TOKEN_LOG: '100' });
  quiet = await startTokenService({ LOG_LEVEL: 'info', TOKEN_LOG: '0' });
});
afterAll(async () => {
  await service.close();
  await quiet.close();
  vi.restoreAllMocks();
});

type Line = Readonly<Record<string, unknown>>;
const form = { grant_type: 'client_credentials' };

/** The lines of what is done, but for those of the probes that wait for a server. */
async function linesOf(work: () => Promise<unknown>): Promise<Line[]> {
  written.length = 0;
  await work();
  const lines = () =>
    written
      .join('')
      .split('\n')
      .filter(Boolean)
      .map((line): Line => JSON.parse(line))
      .filter(({ path }) => String(path).startsWith('/oauth/'));
  // Written once the answer has gone out.
  await new Promise((resolve) => setImmediate(resolve));
  return lines();
}

test('one line of a token request says which client, by which grant, what became of it and why', async () => {
  const client = await service.makeClient();
  const disabled = await service.makeClient();
  await service.run(disableClient, { id: disabled.id });
  const traceparent = '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01';
  const secrets = [client.secret, disabled.secret, 'csk_guessed-by-somebody'];
  const lines = await linesOf(async () => {
    await service.token(form, { ...basic(client), traceparent });
    await service.token({ ...form, scope: 'never' }, basic(client));
    await service.token(form, basic({ id: client.id, secret: 'csk_guessed-by-somebody' }));
    await service.token(form, basic(disabled));
    await service.token(form, basic({ id: 'no-such-client', secret: client.secret }));
    await service.token(form, basic({ id: client.secret, secret: client.id }));
  });
  const common = { method: 'POST', path: '/oauth/token', address: '127.0.0.1', grant: 'client_credentials' };
  const whose = { client: client.id, account: service.accountId };
  const refused = { ...common, status: 401, outcome: 'invalid_client' };
  expect(lines).toMatchObject([
    {
      ...common,
      ...whose,
      status: 200,
      outcome: 'ok',
      traceId: traceparent.split('-')[1],
      parentId: '00f067aa0ba902b7',
    },
    { ...common, ...whose, status: 400, outcome: 'invalid_scope', reason: 'SCOPE_NOT_GRANTED' },
    { ...refused, ...whose, reason: 'WRONG_SECRET' },
    { ...refused, client: disabled.id, account: service.accountId, reason: 'CLIENT_DISABLED' },
    { ...refused, client: 'no-such-client', reason: 'UNKNOWN_CLIENT' },
    { ...refused, client: 'not the form of a client id', reason: 'UNKNOWN_CLIENT' },
  ]);
  for (const secret of secrets) expect(JSON.stringify(lines)).not.toContain(secret);
});

test.each([
  '00-00000000000000000000000000000000-00f067aa0ba902b7-01',
  'ff-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01',
  'x',
])('what is no trace is none: %s', async (traceparent) => {
  const client = await service.makeClient();
  const [line] = await linesOf(() => service.token(form, { ...basic(client), traceparent }));
  expect(line).toMatchObject({ outcome: 'ok' });
  expect(line).not.toHaveProperty('traceId');
});

test('answered ones can be left out, refused ones are told all the same', async () => {
  const client = await quiet.makeClient();
  const lines = await linesOf(async () => {
    for (let times = 0; times < 5; times++) await quiet.token(form, basic(client));
    await quiet.token(form, basic({ ...client, secret: 'wrong' }));
  });
  expect(lines.map(({ outcome }) => outcome)).toEqual(['invalid_client']);
});
