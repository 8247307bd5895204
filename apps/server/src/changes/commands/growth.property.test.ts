import { generateKeyPairSync } from 'node:crypto';
import { privileges } from '@countersign/schema';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addClient } from '../../testing/clientCalls.js';
import { effective, grown } from '../../testing/effective.js';
import { type Browser, type RunningServer, startServer } from '../../testing/server.js';

let server: RunningServer;
let ada: Browser;
const keys = Array.from({ length: 3 }, () =>
  generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey.export({ format: 'jwk' }),
);

beforeAll(async () => {
  server = await startServer();
  await server.makeAccount('acc_one', ['ada@example.com', 'ben@example.com']);
  ada = await server.signIn('ada@example.com');
  for (const key of ['pay', 'hr'])
    await ada.change('createModule', { key, name: key, audience: `urn:${key}` }, 'outcome');
  for (const name of ['One', 'Two', 'Three']) await ada.change('createAccessType', { name }, 'outcome');
  for (const name of ['a', 'b', 'c']) await addClient(ada, { name });
});
afterAll(() => server.close());

const some = <T>(items: readonly T[], minLength = 0) => fc.uniqueArray(fc.constantFrom(...items), { minLength });
const permission = fc.record(
  {
    object: fc.constantFrom('Employee', 'Payslip', 'TopSecret', 'Bonus', 'Team', 'Site', 'Cost', 'Plan'),
    operations: some(['READ', 'WRITE', 'LINK'], 1),
    fields: some(['name', 'salary', 'iban', 'grade']),
  },
  { requiredKeys: ['object', 'operations'] },
);
const permissions = fc.uniqueArray(permission, { selector: ({ object }) => object, maxLength: 8 });
const scope = (module: string) =>
  fc.record({
    name: fc.constantFrom(...Array.from({ length: 9 }, (_, index) => `${module}.${index}`)),
    level: fc.constantFrom('STANDARD', 'ADMINISTRATOR'),
  });
const scopes = (module: string) => fc.uniqueArray(scope(module), { selector: ({ name }) => name, maxLength: 9 });
const whole = fc.record({ index: fc.nat(), administrator: fc.boolean() });

/** What is asked for: which of the things there are, and how it would be. */
const step = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constantFrom('updateClient' as const, 'updateClient' as const, 'createClient' as const),
      index: fc.nat(),
      modules: fc.array(whole, { maxLength: 2 }),
      accessTypes: fc.array(fc.nat(), { maxLength: 3 }),
      more: fc.record(
        {
          redirectUris: some(['https://a.example/x', 'https://a.example/y', 'https://b.example/x', 'com.app:/x'], 1),
          grantTypes: some(['CLIENT_CREDENTIALS', 'AUTHORIZATION_CODE'], 1),
          publicKeys: some(keys).map((chosen) => JSON.stringify({ keys: chosen })),
          accessTokenLifetime: fc.constantFrom(60, 3600, 7200),
          environment: fc.constantFrom('production', 'uat'),
          type: fc.constantFrom('CONFIDENTIAL', 'CONFIDENTIAL', 'PUBLIC'),
        },
        { requiredKeys: [] },
      ),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record(
      {
        kind: fc.constant('updateModule' as const),
        index: fc.constantFrom(0, 1),
        scopes: fc.tuple(scopes('pay'), scopes('hr')),
        servers: fc.array(fc.nat(), { maxLength: 2 }),
        accessTokenFormat: fc.constantFrom('JWT', 'OPAQUE'),
        audience: fc.constantFrom('urn:one', 'urn:two'),
      },
      { requiredKeys: ['kind', 'index', 'scopes', 'servers'] },
    ),
  },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('updateAccessType' as const), index: fc.nat(), permissions }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('updateAdmin' as const), privileges: some(privileges) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('enableClient' as const), index: fc.nat() }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('addClientSecret' as const), index: fc.nat() }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('updateAccountSettings' as const),
      policies: fc.record(
        {
          secretVisibility: fc.constantFrom('SHOWN_ONCE', 'RECOVERABLE'),
          plainNames: fc.boolean(),
          typedConfirmation: fc.boolean(),
          rotationOverlap: fc.boolean(),
          greatestOverlapDays: fc.integer({ min: 1, max: 90 }),
          secretsPerClient: fc.integer({ min: 2, max: 10 }),
          greatestSecretLifetimeDays: fc.option(fc.integer({ min: 1, max: 3650 })),
          greatestAccessTokenLifetime: fc.integer({ min: 7200, max: 86_400 }),
          clientCredentialsRefreshToken: fc.boolean(),
          machinesMaySkipStepUp: fc.boolean(),
        },
        { requiredKeys: [] },
      ),
    }),
  },
);
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

const at = <T>(items: readonly T[], index: number): T => {
  const item = items[index % items.length];
  if (!item) throw new Error('There is none.');
  return item;
};

/** The input of a step, in the account as it is. */
async function inputOf(asked: Step): Promise<object> {
  const reads = server.store.within('acc_one');
  const [clients, modules, accessTypes, account, admins] = await Promise.all([
    reads.clients.page({}, 'NAME_ASC', { limit: 100, backwards: false }),
    reads.modules.all(),
    reads.accessTypes.all(),
    reads.account(),
    reads.admins.active(),
  ]);
  const one = <T extends { id: string; version: number }>({ id, version }: T) => ({ id, expectedVersion: version });
  switch (asked.kind) {
    case 'updateClient':
    case 'createClient': {
      const grants = new Map(
        asked.modules.map(({ index, administrator }) => {
          const moduleId = at(modules, index).id;
          return [moduleId, { moduleId, administrator }];
        }),
      );
      return {
        ...(asked.kind === 'updateClient'
          ? one(at(clients.items, asked.index))
          : { name: 'new', owner: { email: 'owner@example.com' }, grantTypes: ['CLIENT_CREDENTIALS'] }),
        modules: [...grants.values()],
        accessTypeIds: [...new Set(asked.accessTypes.map((index) => at(accessTypes, index).id))],
        ...asked.more,
      };
    }
    case 'updateModule': {
      const module = at(
        modules.filter(({ builtIn }) => !builtIn),
        asked.index,
      );
      const { kind: _kind, index: _index, servers, scopes: both, ...more } = asked;
      return {
        ...one(module),
        ...more,
        scopes: both[module.key === 'pay' ? 0 : 1],
        resourceServerIds: [...new Set(servers.map((index) => at(clients.items, index).id))],
      };
    }
    case 'updateAccessType':
      return { ...one(at(accessTypes, asked.index)), permissions: asked.permissions };
    case 'updateAdmin': {
      const ben = admins.find(({ email }) => email === 'ben@example.com');
      return { ...one(at(ben ? [ben] : [], 0)), privileges: asked.privileges };
    }
    case 'enableClient':
    case 'addClientSecret':
      return one(at(clients.items, asked.index));
    case 'updateAccountSettings':
      return { expectedVersion: account?.version, ...asked.policies };
  }
}

/** By which codes a fact that grew is told of. A fact that is not here is one that nobody thought of. */
const toldBy: Record<string, readonly string[]> = {
  scope: ['modules', 'scopes'],
  operation: ['accessTypeIds', 'permissions'],
  field: ['accessTypeIds', 'permissions'],
  redirect: ['redirectUris'],
  key: ['publicKeys'],
  grant: ['grantTypes'],
  secret: ['secrets'],
  environment: ['environment'],
  type: ['type'],
  enabled: ['enabled'],
  lifetime: ['accessTokenLifetime'],
  resourceServer: ['resourceServerIds'],
  format: ['accessTokenFormat'],
  audience: ['audience'],
  privilege: ['privileges'],
};
const verbs: Record<string, string> = { READ: 'read', WRITE: 'write', LINK: 'link' };

interface Line {
  readonly code: string;
  readonly message: string;
}

/** Whether a line tells of a fact: by its code, and where it lists names, by the name or by how many are folded. */
function tells({ code, message }: Line, fact: string): boolean {
  const [, kind = '', thing = ''] = fact.split(' · ');
  if (!(toldBy[kind] ?? [kind]).includes(code)) return false;
  const isNamed = (name: string) =>
    message.split(/[ ,.:]+/).includes(name) || message.includes(`${name}.`) || / and \d+ more/.test(message);
  const [operation = '', object = '', field] = thing.split(' ');
  if (kind === 'scope') return message.includes(thing) || / and \d+ more/.test(message);
  if (kind === 'operation') return message.includes(`could now ${verbs[operation]} `) && isNamed(object);
  if (kind === 'field') {
    const isAllNew = message.includes(`could now ${verbs[operation]} `);
    return (
      isNamed(object) && (isAllNew || (field === '*' ? /limit/ : /more fields?/).test(message) || /limit/.test(message))
    );
  }
  return true;
}

const seen = new Map<string, number>();

test('nothing grows without a line, whatever is changed, and the preview says the same as the change', async () => {
  const ownOfNew = (fact: string) => / · (grant|environment|enabled|secret|type|lifetime) · /.test(fact);
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 6 }), async (steps) => {
      for (const asked of steps) {
        const reads = server.store.within('acc_one');
        const input = await inputOf(asked);
        const before = await effective(reads);
        const shown = 'outcome changes { field } risks { code message }';
        const preview = await ada.change(asked.kind, input, shown, { dryRun: true }).catch(() => undefined);
        // Refused, by a rule of its own.
        if (!preview) continue;
        const done = await ada.change(asked.kind, input, shown);
        expect(done.outcome).toBe('APPLIED');
        const lines: Line[] = done.risks;
        if (asked.kind !== 'addClientSecret') expect(preview.risks).toEqual(lines);
        const facts = grown(before, await effective(reads)).filter(
          (fact) => asked.kind !== 'createClient' || !ownOfNew(fact),
        );
        const untold = facts.filter((fact) => !lines.some((line) => tells(line, fact)));
        expect({ input, untold, lines: untold.length > 0 ? lines : [] }).toEqual({ input, untold: [], lines: [] });
        expect(lines.length).toBeLessThanOrEqual(30);
        for (const { message } of lines) expect(message.length).toBeLessThan(600);
        for (const fact of facts) {
          const kind = fact.split(' · ')[1] ?? '';
          seen.set(kind, (seen.get(kind) ?? 0) + 1);
        }
      }
    }),
    { numRuns: 14 },
  );
  const floor = ['scope', 'operation', 'field', 'redirect'];
  for (const kind of floor) expect(seen.get(kind) ?? 0, kind).toBeGreaterThan(0);
}, 240_000);
