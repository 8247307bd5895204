import { describe, expect, test } from 'vitest';
import { ChosenClientId, CreateClient, UpdateClient } from './clients.js';

const client = { name: 'Payroll', grantTypes: ['CLIENT_CREDENTIALS'], owner: { email: 'jo@example.com' } };
const faults = (schema: typeof CreateClient | typeof UpdateClient, input: object) =>
  schema.safeParse(input).error?.issues.map((issue) => issue.path.join('.'));

describe('adding a client', () => {
  test('takes a name, a grant type and the email of the owner; the rest has a default', () => {
    expect(CreateClient.parse(client)).toEqual({
      name: 'Payroll',
      description: '',
      type: 'CONFIDENTIAL',
      grantTypes: ['CLIENT_CREDENTIALS'],
      redirectUris: [],
      owner: { name: '', email: 'jo@example.com', phone: '' },
      environment: 'production',
      enabled: true,
      reference: null,
      labels: [],
      modules: [],
      accessTypeIds: [],
      publicKeys: [],
      allowedIpRanges: [],
      managedClients: null,
      idTokenSignedResponseAlg: 'RS256',
      userinfoInIdToken: false,
      postLogoutRedirectUris: [],
    });
  });

  test.each([
    ['grantTypes', { type: 'PUBLIC' }],
    ['grantTypes', { grantTypes: [] }],
    ['grantTypes.0', { grantTypes: ['PASSWORD'] }],
    ['redirectUris', { grantTypes: ['AUTHORIZATION_CODE'] }],
    ['redirectUris.1', { redirectUris: ['https://app.example.com/cb', 'http://app.example.com/cb'] }],
    ['owner.email', { owner: { email: 'jo' } }],
    ['owner.phone', { owner: { email: 'jo@example.com', phone: 'call me' } }],
    ['name', { name: '' }],
    ['name', { name: 'x'.repeat(10_000) }],
    ['accessTokenLifetime', { accessTokenLifetime: 59 }],
    ['accessTokenLifetime', { accessTokenLifetime: 864_001 }],
    ['accessTokenLifetime', { accessTokenLifetime: 90.5 }],
    ['modules', { modules: [{ moduleId: 'a' }, { moduleId: 'a', administrator: true }] }],
  ])('names the field at fault: %s', (field, change) => {
    expect(faults(CreateClient, { ...client, ...change })).toEqual([field]);
  });

  test('drops what is listed twice', () => {
    const twice = {
      ...client,
      accessTypeIds: ['a', 'b', 'a'],
      grantTypes: ['CLIENT_CREDENTIALS', 'CLIENT_CREDENTIALS'],
    };
    expect(CreateClient.parse(twice)).toMatchObject({ accessTypeIds: ['a', 'b'], grantTypes: ['CLIENT_CREDENTIALS'] });
  });
});

describe('changing a client', () => {
  test('leaves alone what is not mentioned', () => {
    expect(UpdateClient.parse({ id: 'c', expectedVersion: 3, enabled: true, name: 'Pay' })).toEqual({
      id: 'c',
      expectedVersion: 3,
      name: 'Pay',
    });
  });

  test('needs the version that was seen', () => {
    expect(faults(UpdateClient, { id: 'c', name: 'Pay' })).toEqual(['expectedVersion']);
  });

  test('refuses what contradicts itself', () => {
    const input = { id: 'c', expectedVersion: 1, type: 'PUBLIC', grantTypes: ['CLIENT_CREDENTIALS'] };
    expect(faults(UpdateClient, input)).toEqual(['grantTypes']);
  });
});

describe('a chosen client id', () => {
  test.each(['payroll', 'payroll-api-client'])('may be %s', (id) => expect(ChosenClientId.parse(id)).toBe(id));
  test.each([
    '',
    'pa',
    'Payroll',
    'payroll2',
    '-payroll',
    'payroll-',
    'pay--roll',
    'pay_roll',
    'pаyroll',
    'x'.repeat(65),
  ])('is not %j', (id) => expect(ChosenClientId.safeParse(id).success).toBe(false));
});
