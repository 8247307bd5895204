import { expect, test } from 'vitest';
import { type ClientValues, newClientValues } from '../form/clientValues';
import { takesAway } from './takesAway';

const viewer = {
  name: 'Ada',
  email: 'ada@example.com',
  account: {
    environments: ['production'],
    settings: { maxAccessTokenLifetimeSeconds: 86_400 },
    maxAccessTokenLifetimeAllowed: 86_400,
    limits: [],
  },
} as never;
const scope = (name: string, level: 'STANDARD' | 'ADMINISTRATOR') => ({ name, level, description: '' });
const modules = [
  { id: 'mod_one', scopes: [scope('one.read', 'STANDARD'), scope('one.admin', 'ADMINISTRATOR')] },
  { id: 'mod_two', scopes: [] },
] as never;
const grant = (moduleId: string, more: object = {}) => ({ moduleId, administrator: false, scopes: null, ...more });
const key = (x: string) => JSON.stringify({ keys: [{ kty: 'EC', x }] });

const less: Partial<ClientValues> = {
  grantTypes: ['CLIENT_CREDENTIALS'],
  redirectUris: ['https://one.example/'],
  modules: [grant('mod_one')],
  accessTypeIds: ['at_one'],
  publicKeys: '',
  postLogoutRedirectUris: [],
  managedClients: { environments: ['uat'], label: 'team=pay', ownClients: true },
  allowedIpRanges: ['192.0.2.0/24'],
};
const more: Required<typeof less> = {
  grantTypes: ['CLIENT_CREDENTIALS', 'AUTHORIZATION_CODE'],
  redirectUris: ['https://one.example/', 'https://two.example/'],
  modules: [grant('mod_one', { administrator: true })],
  accessTypeIds: ['at_one', 'at_two'],
  publicKeys: key('one'),
  postLogoutRedirectUris: ['https://one.example/out'],
  managedClients: { environments: ['uat'], label: 'team', ownClients: false },
  allowedIpRanges: ['192.0.2.0/24', '198.51.100.0/24'],
} as never;
const values = (some: object): ClientValues => ({ ...newClientValues(viewer), ...less, ...some });

test.each(Object.keys(more) as (keyof typeof more)[])(
  'adding to %s takes nothing away, and the reverse does',
  (field) => {
    const grown = { [field]: more[field] };
    expect(takesAway(values({}), values(grown), { modules })).toBe(false);
    expect(takesAway(values(grown), values({}), { modules })).toBe(true);
  },
);

test('the first limit takes something away, and the last one not', () => {
  const free = { managedClients: null, allowedIpRanges: [] };
  for (const field of ['managedClients', 'allowedIpRanges'] as const) {
    const none = { [field]: free[field] };
    expect(takesAway(values(none), values({}), { modules })).toBe(true);
    expect(takesAway(values({}), values(none), { modules })).toBe(false);
  }
});

test('another environment, a module without scopes and another key take something away', () => {
  const both = { modules: [grant('mod_one'), grant('mod_two')] };
  expect(takesAway(values({}), values({ environment: 'uat' }), { modules })).toBe(true);
  expect(takesAway(values(both), values({}), { modules })).toBe(true);
  expect(takesAway(values({ publicKeys: key('one') }), values({ publicKeys: key('two') }), { modules })).toBe(true);
  expect(takesAway(values({}), values({ name: 'Otherwise', accessTokenLifetime: 60 }), { modules })).toBe(false);
});
