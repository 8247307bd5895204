import { defaultSettings, maxGrantedScopes } from '@countersign/schema';
import { expect, test } from 'vitest';
import type { TokenClient, TokenModule } from '../model/tokenClient.js';
import { resolveAccess } from './resolveAccess.js';

/** A client with as many scopes as one may be granted, and how often the names of a module's scopes were read. */
function fullClient() {
  const scopesOfEach = 20;
  let reads = 0;
  const modules = Array.from({ length: maxGrantedScopes / scopesOfEach }, (_, m): TokenModule => {
    const names = Array.from({ length: scopesOfEach }, (_, n) => `m${m}.${n}`).join(' ');
    return {
      id: `mod_${m}`,
      audience: `https://${m}.example`,
      get standardScopes() {
        reads++;
        return names;
      },
      administratorScopes: '',
      builtIn: false,
      accessTokenFormat: 'JWT',
      signingAlgorithm: 'ES256',
    };
  });
  const client: TokenClient = {
    id: 'client',
    version: 1,
    accountId: 'acc_acme',
    accountReference: null,
    name: 'Payroll',
    type: 'CONFIDENTIAL',
    enabled: true,
    isSuspended: false,
    grantTypes: ['CLIENT_CREDENTIALS'],
    redirectUris: [],
    allowedIpRanges: [],
    environment: 'production',
    managedClients: null,
    accessTokenLifetime: 600,
    idTokenSignedResponseAlg: 'RS256',
    userinfoInIdToken: false,
    publicKeys: [],
    tokensRevokedAt: null,
    settings: defaultSettings,
    limits: { tokensPerHour: null, accessTokenLifetimeSeconds: null },
    secrets: [],
    modules,
    lapsed: [],
    accessTypes: [],
    signingKeys: [],
  };
  return { client, modules, reads: () => reads };
}

test('a request for one scope of a client that is granted all it may be reads no list of scopes again', () => {
  const { client, modules, reads } = fullClient();
  expect(resolveAccess(client, { scopes: ['m3.7'] })).toEqual({
    scopes: ['m3.7'],
    modules: [modules[3]],
    accessTypes: [],
  });
  const afterFirst = reads();
  expect(afterFirst).toBeGreaterThanOrEqual(modules.length);
  resolveAccess(client, { scopes: ['m4.1', 'm3.7'] });
  resolveAccess(client, { scopes: ['m4.1'], resources: ['https://4.example'] });
  expect(() => resolveAccess(client, { scopes: ['m4.1', 'never granted'] })).toThrow('every requested scope');
  expect(reads()).toBe(afterFirst);
});

test('a scope of two modules is of those that resource names, and none of a module that it leaves out', () => {
  const { client, modules } = fullClient();
  const [first, second] = modules as [TokenModule, TokenModule];
  const shared = { ...client, modules: [first, { ...second, standardScopes: `${second.standardScopes} m0.0` }] };
  expect(resolveAccess(shared, { scopes: ['m0.0'] }).modules).toHaveLength(2);
  expect(resolveAccess(shared, { scopes: ['m0.0'], resources: ['https://1.example'] })).toMatchObject({
    scopes: ['m0.0'],
    modules: [{ id: 'mod_1' }],
  });
  expect(resolveAccess(shared, { scopes: ['m0.1'], resources: ['https://1.example'] })).toMatchObject({
    scopes: [],
    modules: [],
  });
});
