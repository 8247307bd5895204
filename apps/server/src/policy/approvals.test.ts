import { generateKeyPairSync } from 'node:crypto';
import { defaultSettings } from '@countersign/schema';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Reach } from '../modules/model/reach.js';
import { addClient, choose } from '../testing/clientCalls.js';
import { type Browser, type RunningServer, startServer } from '../testing/server.js';
import { needsApproval } from './approvals.js';

let server: RunningServer;
let ada: Browser;

beforeAll(async () => {
  server = await startServer();
  await server.makeAccount('acc_one', ['ada@example.com', 'ben@example.com']);
  ada = await server.signIn('ada@example.com');
});
afterAll(() => server.close());

/** A key set with one new key, always by the same name. */
const newKey = () => {
  const { publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return JSON.stringify({ keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'main' }] });
};

test('a key that takes another’s place under the same name is told apart from it', async () => {
  const client = await addClient(ada, { publicKeys: newKey() });
  const input = { id: client.id, expectedVersion: 1, publicKeys: newKey() };
  const { changes } = await ada.change('updateClient', input, 'changes { field before after }');
  expect(changes).toEqual([expect.objectContaining({ field: 'publicKeys' })]);
});

describe('where secrets and permissions need a second admin', () => {
  const preview = { dryRun: true };
  let client: { id: string };
  let module: { id: string };

  beforeAll(async () => {
    client = await addClient(ada, { publicKeys: newKey(), environment: 'uat' });
    const payroll = { key: 'payroll', name: 'Payroll', audience: 'https://api.example.com/payroll' };
    module = (await ada.change('createModule', payroll, 'module { id }')).module;
    await choose(ada, { multiAdmin: { on: true, scope: 'SECRETS_AND_PERMISSIONS' } });
  });

  test.each([
    ['a key to get tokens with', () => ({ publicKeys: newKey() }), true],
    ['a move to another environment', () => ({ environment: 'production' }), true],
    ['a description', () => ({ description: 'Nightly' }), false],
  ])('%s', async (_what, change, waits) => {
    const input = { id: client.id, expectedVersion: 1, ...change() };
    expect((await ada.change('updateClient', input, 'wouldWait', preview)).wouldWait).toBe(waits);
  });

  test('another API that may ask about tokens', async () => {
    const input = { id: module.id, expectedVersion: 1, resourceServerIds: [client.id] };
    expect((await ada.change('updateModule', input, 'wouldWait', preview)).wouldWait).toBe(true);
  });

  test('another way of signing tokens', async () => {
    const input = { id: module.id, expectedVersion: 1, signingAlgorithm: 'RS256' };
    expect((await ada.change('updateModule', input, 'wouldWait', preview)).wouldWait).toBe(true);
  });
});

test('where production needs a second admin, what is felt there or everywhere waits, and nothing else', () => {
  const settings = { multiAdmin: { ...defaultSettings.multiAdmin, on: true, scope: 'PRODUCTION' as const } };
  const acrossEnvironments = { ownModuleIds: new Set(['mod_own']), resourceServerIds: new Set(['cl_api']) };
  const at = (environment: string, more = {}) => ({ id: 'cl_one', environment, modules: [], ...more });
  const felt = [
    undefined,
    Reach.ofClients([at('production')], acrossEnvironments),
    Reach.ofClients([at('uat'), at('production')], acrossEnvironments),
    Reach.ofClients([at('uat', { modules: [{ moduleId: 'mod_own' }] }), at('uat')], acrossEnvironments),
    Reach.ofClients([at('uat', { id: 'cl_api' })], acrossEnvironments),
    Reach.ofClients([at('uat', { modules: [{ moduleId: 'mod_other' }] })], acrossEnvironments),
  ];
  const waiting = felt.map((reach) =>
    needsApproval('createClient', settings, { changes: [], ...(reach && { reach }) }),
  );
  expect(waiting).toEqual([true, true, true, true, true, false]);
});
