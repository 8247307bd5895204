import type { Countersign } from './countersign.ts';

/** A client of a running Countersign, made for the bench by the door that admins use. */
interface NewClient {
  readonly algorithm?: 'ES256' | 'RS256' | 'EdDSA';
  readonly scopes: readonly string[];
  /** How many modules, each with these scopes. */
  readonly modules?: number;
}

const createModule = `mutation($input: CreateModuleInput!) {
  createModule(input: $input) { outcome module { id } } }`;
const createClient = `mutation($input: CreateClientInput!) {
  createClient(input: $input) { outcome client { id version } secret { value } } }`;
const rotateClientSecret = `mutation($input: RotateClientSecretInput!) {
  rotateClientSecret(input: $input) { outcome client { version } } }`;

let made = 0;

/** A client, and the names of the scopes that it is granted. */
export async function makeClient({ admin }: Countersign, plan: NewClient) {
  const grants: { moduleId: string }[] = [];
  const granted: string[] = [];
  for (let at = 0; at < (plan.modules ?? 1); at++) {
    const key = `bench${made++}`;
    const scopes = plan.scopes.map((name) => `${key}.${name}`);
    granted.push(...scopes);
    const { createModule: module } = await admin.ask<{ createModule: { module: { id: string } } }>(createModule, {
      input: {
        key,
        name: `Bench ${key}`,
        audience: `https://${key}.example.com`,
        ...(plan.algorithm && { signingAlgorithm: plan.algorithm }),
        scopes: scopes.map((name) => ({ name })),
      },
    });
    grants.push({ moduleId: module.module.id });
  }
  const { id, value } = await created(admin, grants);
  return { id, secret: value, scopes: granted };
}

async function created(admin: Countersign['admin'], modules: readonly { moduleId: string }[]) {
  const name = `Bench ${made++}`;
  const { createClient: answer } = await admin.ask<{
    createClient: { client: { id: string; version: number }; secret: { value: string } };
  }>(createClient, {
    input: {
      name,
      grantTypes: ['CLIENT_CREDENTIALS'],
      owner: { email: 'bench@example.com' },
      modules,
      secret: {},
    },
  });
  return { ...answer.client, name, value: answer.secret.value };
}

/** A change of the page, sent one after the other; answers how often it was. */
export type Change = (server: Countersign, count: number) => Promise<void>;

export const createClients: Change = async ({ admin }, count) => {
  for (let at = 0; at < count; at++) await created(admin, []);
};

export const rotateSecrets: Change = async ({ admin }, count) => {
  let { id, name, version } = await created(admin, []);
  for (let at = 0; at < count; at++) {
    const { rotateClientSecret: answer } = await admin.ask<{
      rotateClientSecret: { client: { version: number } };
    }>(rotateClientSecret, { input: { id, expectedVersion: version, confirmation: name } });
    version = answer.client.version;
  }
};
