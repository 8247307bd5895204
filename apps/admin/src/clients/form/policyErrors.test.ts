import { expect, test } from 'vitest';
import { duplicateValues, newClientValues } from './clientValues';
import { policyErrors } from './policyErrors';

const settings = { slugNames: true, maxAccessTokenLifetimeSeconds: 900 };
const viewer = {
  name: 'Ada',
  email: 'ada@example.com',
  privileges: ['MANAGE_CLIENTS'],
  account: { environments: ['production'], settings, maxAccessTokenLifetimeAllowed: 86_400, limits: [] },
} as never;
const client = {
  name: 'Löhne & Gehälter 2',
  description: '',
  type: 'CONFIDENTIAL',
  grantTypes: [],
  redirectUris: [],
  postLogoutRedirectUris: [],
  owner: { name: '', email: 'jo@example.com', phone: '' },
  environment: 'uat',
  labels: [],
  modules: [{ module: { id: 'mod_one' }, administrator: false, scopes: null }],
  accessTypes: [],
  accessTokenLifetime: 3600,
  publicKeys: '{}',
  allowedIpRanges: [],
} as never;

test('a new client and a duplicate begin with nothing that a policy refuses', () => {
  expect(policyErrors(newClientValues(viewer), { ...settings, slugNames: false } as never)).toEqual({});
  const duplicate = duplicateValues(client, viewer);
  expect(duplicate).toMatchObject({
    name: 'lohne-gehalter-copy',
    environment: 'production',
    accessTokenLifetime: 900,
    modules: [],
    publicKeys: '',
  });
  expect(policyErrors(duplicate, settings as never)).toEqual({});
});

test('what a policy refuses is said at its field, and what was allowed once may stay', () => {
  const values = { ...newClientValues(viewer), name: 'Not like an id', accessTokenLifetime: 901 };
  expect(policyErrors(values, settings as never)).toEqual({
    name: expect.stringContaining('lower-case words joined by hyphens'),
    accessTokenLifetime: 'In this account a token lives at most 15 minutes.',
  });
  expect(policyErrors(values, settings as never, values)).toEqual({});
});
