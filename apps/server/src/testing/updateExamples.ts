import {
  defaultSettings,
  SetIdentityProvider,
  UpdateAccessType,
  UpdateAccountSettings,
  UpdateAdmin,
  UpdateClient,
  UpdateModule,
} from '@countersign/schema';
import { z } from 'zod';
import { addClient } from './clientCalls.js';
import { startServer } from './server.js';

export type Path = readonly (string | number)[];
export type Input = { readonly [field: string]: unknown };

/** What an input says besides the fields that it changes. */
const notKept = ['id', 'expectedVersion', 'keepApplications', 'allowShutOut'];

/** The fields of an input down to what stands in them; of a list, those of its first item. */
export function fieldsOf(schema: z.core.$ZodType, path: Path = []): Path[] {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault)
    return fieldsOf(schema.def.innerType, path);
  if (schema instanceof z.ZodPipe) return fieldsOf(schema.def.in, path);
  if (schema instanceof z.ZodArray && schema.element instanceof z.ZodObject)
    return fieldsOf(schema.element, [...path, 0]);
  if (!(schema instanceof z.ZodObject)) return [path];
  return Object.entries(schema.shape)
    .filter(([field]) => path.length > 0 || !notKept.includes(field))
    .flatMap(([field, inner]) => fieldsOf(inner as z.core.$ZodType, [...path, field]));
}

export const at = (value: unknown, [key, ...rest]: Path): unknown =>
  key === undefined ? value : at((value as Record<string | number, unknown> | undefined)?.[key], rest);

export function replaced(value: unknown, [key, ...rest]: Path, by: unknown): unknown {
  if (key === undefined) return by;
  if (Array.isArray(value)) return value.map((item, index) => (index === key ? replaced(item, rest, by) : item));
  return { ...(value as Input), [key]: replaced((value as Input)[key], rest, by) };
}

export interface Example {
  readonly schema: z.ZodType;
  /** Where the version is read. */
  readonly version: string;
  readonly id?: string;
  /** All that the thing is made to be, and the same with every field different. */
  readonly is: Input;
  readonly becomes: Input;
  /** What has to be said together with a field. */
  readonly together?: { readonly [field: string]: string };
}

const key = { kty: 'EC', crv: 'P-256', x: 'f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU' };
const publicKey = { ...key, y: 'x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0' };

/** Another value of a field; of a plain text of which no example says anything, any. */
export const otherValue = ({ becomes }: Pick<Example, 'becomes'>, field: Path): unknown =>
  at(becomes, field) ?? 'Another';

/**
 * A server of its own, with a thing for every update, and what each of its fields is changed to. `changesBy` answers what an
 * update of the thing as it is now would change, or changes.
 */
export async function openUpdates() {
  const server = await startServer();
  await server.makeAccount('acc_one', ['ada@one.example', 'ben@one.example']);
  for (const domain of ['one.example', 'more.example'])
    server.names.publish(`_countersign.${domain}`, 'countersign-account=acc_one');
  const ada = await server.signIn('ada@one.example');

  const make = async (mutation: string, kind: string, input: object): Promise<{ id: string }> =>
    (await ada.change(mutation, input, `${kind} { id }`))[kind];
  const client = await make('createClient', 'client', {
    name: 'A program',
    type: 'PUBLIC',
    grantTypes: ['AUTHORIZATION_CODE'],
    redirectUris: ['https://app.example.com/a'],
    owner: { email: 'jo@example.com' },
  });
  const { id: anotherClient } = await addClient(ada);
  const [module, granted, anotherModule] = [
    await make('createModule', 'module', { key: 'a', name: 'A', audience: 'urn:a' }),
    await make('createModule', 'module', { key: 'g', name: 'G', audience: 'urn:g', scopes: [{ name: 'g.one' }] }),
    await make('createModule', 'module', { key: 'b', name: 'B', audience: 'urn:b' }),
  ];
  const [accessType, anotherAccessType] = [
    await make('createAccessType', 'accessType', { name: 'A' }),
    await make('createAccessType', 'accessType', { name: 'B' }),
  ];
  const admin = await make('inviteAdmin', 'admin', { email: 'cy@one.example', name: 'Cy', privileges: [] });

  const updateExamples: { readonly [mutation: string]: Example } = {
    updateClient: {
      schema: UpdateClient,
      version: `client(id: "${client.id}")`,
      id: client.id,
      // Without a secret, which would go when it becomes public.
      is: {
        name: 'A program',
        description: 'as it is',
        type: 'CONFIDENTIAL',
        grantTypes: ['AUTHORIZATION_CODE'],
        redirectUris: ['https://app.example.com/a'],
        owner: { name: 'Jo', email: 'jo@example.com', phone: '+49 30 123456' },
        environment: 'production',
        reference: 'one',
        managedClients: { environments: ['production'], label: 'team', ownClients: false },
        labels: [{ key: 'team', value: 'pay' }],
        modules: [{ moduleId: granted.id, administrator: false, scopes: null }],
        accessTypeIds: [accessType.id],
        accessTokenLifetime: 600,
        idTokenSignedResponseAlg: 'RS256',
        userinfoInIdToken: false,
        postLogoutRedirectUris: ['https://one.example/out'],
        publicKeys: '',
        allowedIpRanges: ['192.0.2.0/24'],
      },
      becomes: {
        name: 'Another program',
        description: 'as it becomes',
        type: 'PUBLIC',
        grantTypes: ['AUTHORIZATION_CODE', 'CLIENT_CREDENTIALS'],
        redirectUris: ['https://app.example.com/b'],
        owner: { name: 'Al', email: 'al@example.com', phone: '+49 30 654321' },
        environment: 'uat',
        reference: 'another',
        managedClients: { environments: ['uat'], label: 'crew', ownClients: true },
        labels: [{ key: 'crew', value: 'hire' }],
        modules: [{ moduleId: anotherModule.id, administrator: true, scopes: ['g.one'] }],
        accessTypeIds: [anotherAccessType.id],
        accessTokenLifetime: 900,
        idTokenSignedResponseAlg: 'EdDSA',
        userinfoInIdToken: true,
        postLogoutRedirectUris: ['https://two.example/out'],
        publicKeys: JSON.stringify(publicKey),
        allowedIpRanges: ['2001:db8::/32'],
      },
    },
    updateModule: {
      schema: UpdateModule,
      version: `module(id: "${module.id}")`,
      id: module.id,
      is: {
        name: 'A',
        description: 'as it is',
        audience: 'urn:a',
        accessTokenFormat: 'JWT',
        signingAlgorithm: 'ES256',
        resourceServerIds: [],
        scopes: [{ name: 'read', description: 'as it is', level: 'STANDARD' }],
      },
      becomes: {
        name: 'C',
        description: 'as it becomes',
        audience: 'urn:c',
        accessTokenFormat: 'OPAQUE',
        signingAlgorithm: 'EdDSA',
        resourceServerIds: [anotherClient],
        scopes: [{ name: 'write', description: 'as it becomes', level: 'ADMINISTRATOR' }],
      },
    },
    updateAccessType: {
      schema: UpdateAccessType,
      version: `accessType(id: "${accessType.id}")`,
      id: accessType.id,
      is: {
        name: 'A',
        description: 'as it is',
        permissions: [{ object: 'Leave', operations: ['READ'], fields: ['a'] }],
      },
      becomes: {
        name: 'C',
        description: 'as it becomes',
        permissions: [{ object: 'Pay', operations: ['WRITE'], fields: ['b'] }],
      },
    },
    updateAdmin: {
      schema: UpdateAdmin,
      version: `admin(id: "${admin.id}")`,
      id: admin.id,
      is: { privileges: ['VIEW_AUDIT'] },
      becomes: { privileges: ['MANAGE_CLIENTS'] },
    },
    updateAccountSettings: {
      schema: UpdateAccountSettings,
      version: 'account',
      is: { ...defaultSettings, name: 'One', environments: ['production', 'uat'] },
      becomes: {
        name: 'Two',
        environments: ['production', 'test'],
        secretVisibility: 'RECOVERABLE',
        clientIds: 'CHOSEN',
        slugNames: true,
        immutableAfterCreation: true,
        rotationOverlap: true,
        maxOverlapDays: 20,
        secretsPerClient: 3,
        maxSecretLifetimeDays: 90,
        secretWarningDays: [7],
        typedConfirmation: false,
        stepUpForEachReveal: true,
        clientCredentialsRefreshToken: true,
        longLivedAssertions: true,
        maxAccessTokenLifetimeSeconds: 3600,
        maxTokensPerMinute: 60,
        refusalsTold: 5,
        leakedSecrets: 'STOP_SECRET',
        sessionIdleMinutes: 30,
        secondFactorRequired: true,
        machinesMaySkipStepUp: true,
        allowedIpRanges: ['192.0.2.0/24', '::1', '127.0.0.1'],
        multiAdmin: { on: true, scope: 'PRODUCTION', approvers: 2, expiryDays: 7 },
      },
    },
    setIdentityProvider: {
      schema: SetIdentityProvider,
      version: 'sso { provider',
      is: { issuer: 'https://login.example.com', clientId: 'us', domains: ['one.example'] },
      becomes: {
        issuer: 'https://login.example.org',
        clientId: 'them',
        clientSecret: 'another',
        domains: ['one.example', 'more.example'],
      },
      // Which is sent to no other issuer than it was given for.
      together: { issuer: 'clientSecret' },
    },
  };

  await ada.change('setIdentityProvider', { ...updateExamples.setIdentityProvider?.is, clientSecret: 'secret' }, '');

  async function changesBy(mutation: string, example: Example, input: Input, dryRun: boolean) {
    const { version, id } = example;
    const { data } = await ada.query(`{ ${version} { version } ${version.includes('{') ? '}' : ''} }`);
    const found = data[version.split(/\W/)[0] ?? ''];
    const expectedVersion = (found.provider ?? found).version;
    const shown = 'changes { field before after }';
    const { changes } = await ada.change(mutation, { ...input, id, expectedVersion }, shown, { dryRun });
    return changes as readonly { field: string; before: unknown; after: unknown }[];
  }

  return { server, updateExamples, changesBy };
}
