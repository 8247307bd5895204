import { randomBytes } from 'node:crypto';
import { type Admin, personAt, signIn, type Who } from '../../admin/index.ts';
import { basic, form, type NoisyRequest } from './request.ts';

/** The names of a tenant's programs: each is a credential of its own. */
const programNames = ['One', 'Two', 'Three', 'Four'];

// All of its words are in every name: no index leaves few, and each name is looked through to its end.
export const commonWords = 'aa bb cc dd ee ff gg hh ii';

const create = `mutation($input: CreateClientInput!) {
  it: createClient(input: $input) { client { id } secret { value } }
}`;
const owner = { email: 'jo@example.com' };

export const redirectUri = 'https://app.noisy.example/callback';

/** A client that acts for itself. */
export interface Program {
  readonly id: string;
  readonly secret: string;
}

export async function makeClient(admin: Pick<Admin, 'ask'>, name: string, more: object = {}): Promise<Program> {
  const input = { name, grantTypes: ['CLIENT_CREDENTIALS'], owner, ...more };
  const { it } = await admin.ask<{ it: { client: { id: string }; secret: { value: string } } }>(create, { input });
  return { id: it.client.id, secret: it.secret.value };
}

/** A tenant that has all it may have. */
export interface NoisyTenant {
  readonly admin: Who;
  /** What the admin's browser sends along. */
  readonly cookie: string;
  readonly programs: readonly Program[];
  readonly accessTypeId: string;
  /** A client that people let act for them. */
  readonly webId: string;
}

/** Gives an account many clients, the largest access type, and programs with every privilege that need no person. */
export async function makeNoisyTenant(url: string, who: Who, clients: number): Promise<NoisyTenant> {
  const admin = await signIn(url, who);
  const programs = await makePrograms(admin);
  const web = { grantTypes: ['AUTHORIZATION_CODE'], redirectUris: [redirectUri] };
  const { id: webId } = await makeClient(admin, 'Web', web);
  const { it } = await admin.ask<{ it: { accessType: { id: string } } }>(createAccessType, {
    input: largest('Largest'),
  });
  const many = Array.from({ length: 20 }, (_, at) => `m${at}: createClient(input: $i${at}) { outcome }`);
  const variables = many.map((_, at) => `$i${at}: CreateClientInput!`);
  const document = `mutation(${variables.join(' ')}) { ${many.join(' ')} }`;
  for (let made = 0; made < clients; made += many.length) {
    const inputs = many.map((_, at) => {
      const name = `${commonWords} ${made + at}`;
      return [`i${at}`, { name, grantTypes: ['CLIENT_CREDENTIALS'], owner, accessTypeIds: [it.accessType.id] }];
    });
    await admin.ask(document, Object.fromEntries(inputs));
  }
  return { admin: who, cookie: admin.cookie(), programs, accessTypeId: it.accessType.id, webId };
}

/** Programs of an account that may do there whatever a program may, with no person asked. */
export async function makePrograms(admin: Admin): Promise<Program[]> {
  const { account, modules } = await admin.ask<{
    account: { version: number };
    modules: { nodes: { id: string }[] };
  }>('{ account { version } modules { nodes { id } } }');
  await admin.ask(
    'mutation($input: UpdateAccountSettingsInput!) { updateAccountSettings(input: $input) { outcome } }',
    {
      input: { expectedVersion: account.version, machinesMaySkipStepUp: true, clientCredentialsRefreshToken: true },
    },
  );
  const own = modules.nodes.map(({ id: moduleId }) => ({ moduleId, administrator: true }));
  const programs: Program[] = [];
  for (const name of programNames) programs.push(await makeClient(admin, name, { modules: own }));
  return programs;
}

export const createAccessType =
  'mutation($input: CreateAccessTypeInput!) { it: createAccessType(input: $input) { accessType { id } } }';

/** An access type as large as one change may write. */
export const largest = (name: string) => ({
  name,
  permissions: Array.from({ length: 480 }, (_, at) => ({
    object: `Object${at}`,
    operations: ['READ', 'WRITE', 'LINK'],
    fields: Array.from({ length: 5 }, (_, field) => `${field}${'x'.repeat(80)}`),
  })),
});

/** What the other tenant is measured by: its token, and its page's list of clients. */
export interface Neighbour {
  readonly token: NoisyRequest;
  readonly page: (document: string, variables: object) => NoisyRequest;
}

export async function makeNeighbour(url: string, vendor: Admin, name: string, clients: number): Promise<Neighbour> {
  const who = { email: `nia@${name.toLowerCase()}.example`, password: randomBytes(12).toString('hex') };
  const input = { name, adminEmail: who.email, adminName: 'Nia Neighbour' };
  const made = await vendor.ask<{ it: { link: string } }>(
    'mutation($input: CreateAccountInput!) { it: createAccount(input: $input) { link } }',
    { input },
  );
  const token = made.it.link.split(/[#/=]/).at(-1);
  const person = personAt(url, who);
  await person.post('/auth/invitation/accept', { token, password: who.password, name: who.email });
  await person.signIn();
  const ask = async <Data>(document: string, variables: object = {}): Promise<Data> => {
    const told = (await (await person.post('/graphql', { query: document, variables })).json()) as { data: Data };
    return told.data;
  };
  const program = await makeClient({ ask }, name);
  for (let at = 1; at < clients; at++) await makeClient({ ask }, `Client ${at}`);
  const headers = { 'content-type': 'application/json', cookie: person.cookie() };
  return {
    token: tokenRequest(program.id, program.secret),
    page: (document, variables) => ({
      method: 'POST',
      path: '/graphql',
      headers,
      body: JSON.stringify({ query: document, variables }),
    }),
  };
}

export const tokenRequest = (id: string, secret: string): NoisyRequest => ({
  method: 'POST',
  path: '/oauth/token',
  headers: { authorization: basic(id, secret), 'content-type': form },
  body: 'grant_type=client_credentials',
});
