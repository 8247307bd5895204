import { expect, test } from 'vitest';
import { type ClientValues, newClientValues } from './clientValues';
import { summaries } from './summaries';

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

/** What is asked first, and never folded, or asked beside what is folded. */
type AskedFirst = 'id' | 'name' | 'owner' | 'modules' | 'accessTypeIds' | 'allowShutOut';

/** Each field that may be folded, set to something else than a new client has. */
const set: Required<Omit<ClientValues, AskedFirst>> = {
  description: 'Pays the people',
  type: 'PUBLIC',
  grantTypes: ['AUTHORIZATION_CODE'],
  redirectUris: ['https://app.example.com/callback'],
  postLogoutRedirectUris: ['https://app.example.com/bye'],
  environment: 'uat',
  reference: 'git:payroll',
  managedClients: { environments: ['uat'], label: null, ownClients: false },
  labels: [{ key: 'team', value: 'pay' }],
  accessTokenLifetime: 60,
  idTokenSignedResponseAlg: 'ES256',
  userinfoInIdToken: true,
  publicKeys: JSON.stringify({ keys: [{ kty: 'EC', crv: 'P-256', x: 'x', y: 'y', kid: 'one' }] }),
  allowedIpRanges: ['192.0.2.0/24'],
};

const said = (values: ClientValues) => Object.values(summaries).map((say) => say(values));

test.each(Object.keys(set) as (keyof typeof set)[])(
  'a part of the form that is folded says what %s is set to',
  (field) => {
    const before = {
      ...newClientValues(viewer),
      grantTypes: ['AUTHORIZATION_CODE' as const, 'CLIENT_CREDENTIALS' as const],
    };
    expect(said({ ...before, [field]: set[field] })).not.toEqual(said(before));
  },
);
