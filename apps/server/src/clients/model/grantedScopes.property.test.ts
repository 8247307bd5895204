import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addClient, type ShownClient } from '../../testing/clientCalls.js';
import { type Browser, type RunningServer, startServer } from '../../testing/server.js';

/** `STORIES=100 pnpm vitest run grantedScopes.property` tells as many. */
const runs = Number(process.env.STORIES ?? 8);

let server: RunningServer;
let ada: Browser;
beforeAll(async () => {
  server = await startServer();
  await server.makeAccount('acc_one', ['ada@example.com']);
  ada = await server.signIn('ada@example.com');
});
afterAll(() => server.close());

type Level = 'STANDARD' | 'ADMINISTRATOR';
type Scopes = ReadonlyMap<number, Level>;
interface Grant {
  readonly administrator?: boolean;
  /** By their numbers. */
  readonly scopes?: readonly number[] | null;
}
type Step =
  | { readonly changes: 'client'; readonly grants: readonly (Grant | undefined)[] }
  | { readonly changes: 'module'; readonly which: 0 | 1; readonly scopes: readonly { number: number; level: Level }[] };

const level = fc.constantFrom<Level>('STANDARD', 'ADMINISTRATOR');
const scopes = fc.uniqueArray(fc.record({ number: fc.nat(4), level }), { selector: ({ number }) => number });
const grant: fc.Arbitrary<Grant> = fc.record(
  { administrator: fc.boolean(), scopes: fc.option(fc.uniqueArray(fc.nat(4), { minLength: 1, maxLength: 3 })) },
  { requiredKeys: [] },
);
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    changes: fc.constant('client' as const),
    grants: fc.tuple(fc.option(grant, { nil: undefined }), fc.option(grant, { nil: undefined })),
  }),
  fc.record({ changes: fc.constant('module' as const), which: fc.constantFrom<0 | 1>(0, 1), scopes }),
);

/** The oracle: what was granted, and what there is, in plain words. */
interface World {
  grants: readonly (Required<Grant> | undefined)[];
  modules: readonly Scopes[];
}
const may = (has: Scopes, { administrator, scopes }: Required<Grant>): number[] =>
  [...has.keys()].filter(
    (number) => (has.get(number) === 'STANDARD' || administrator) && (scopes === null || scopes.includes(number)),
  );
/** A name stands for a scope that is there, on the level of the grant: whatever is changed, or it is not changed. */
const namesHold = ({ grants, modules }: World): boolean =>
  grants.every((one, at) => !one?.scopes || may(modules[at] as Scopes, one).length === one.scopes.length);

function after(step: Step, { grants, modules }: World): World {
  if (step.changes === 'module') {
    const changed = new Map(step.scopes.map((scope) => [scope.number, scope.level]));
    return { grants, modules: modules.map((one, at) => (at === step.which ? changed : one)) };
  }
  const fresh = { administrator: false, scopes: null };
  return { grants: step.grants.map((sent, at) => sent && { ...(grants[at] ?? fresh), ...sent }), modules };
}

async function tokenScopes({ id, secret }: ShownClient): Promise<string[]> {
  const form = { grant_type: 'client_credentials', client_id: id, client_secret: secret };
  const answer = await fetch(`${server.url}/oauth/token`, { method: 'POST', body: new URLSearchParams(form) });
  expect(answer.status).toBe(200);
  const { scope } = (await answer.json()) as { scope?: string };
  return scope?.split(' ') ?? [];
}

let made = 0;

async function live(steps: readonly Step[]): Promise<void> {
  const story = ++made;
  const name = (module: number, scope: number) => `s${story}.m${module}.${scope}`;
  const ids: string[] = [];
  for (const at of [0, 1]) {
    const input = { key: `m${story}-${at}`, name: `M${at}`, audience: `urn:s${story}:m${at}` };
    ids.push((await ada.change('createModule', input, 'module { id }')).module.id);
  }
  const client = await addClient(ada);
  let world: World = { grants: [undefined, undefined], modules: [new Map(), new Map()] };
  for (const step of steps) {
    const next = after(step, world);
    const { data } = await ada.query(
      `{ client(id: "${client.id}") { version } a: module(id: "${ids[0]}") { version } b: module(id: "${ids[1]}") { version } }`,
    );
    const done =
      step.changes === 'module'
        ? ada.change(
            'updateModule',
            {
              id: ids[step.which],
              expectedVersion: (step.which === 0 ? data.a : data.b).version,
              scopes: step.scopes.map((scope) => ({ name: name(step.which, scope.number), level: scope.level })),
            },
            'outcome',
          )
        : ada.change(
            'updateClient',
            {
              id: client.id,
              expectedVersion: data.client.version,
              modules: step.grants.flatMap((sent, at) =>
                sent
                  ? [
                      {
                        moduleId: ids[at],
                        ...sent,
                        ...(sent.scopes && { scopes: sent.scopes.map((n) => name(at, n)) }),
                      },
                    ]
                  : [],
              ),
            },
            'outcome',
          );
    const outcome = await done.then(
      () => 'done',
      ({ code }) => code,
    );
    expect({ step, outcome }).toEqual({ step, outcome: namesHold(next) ? 'done' : 'INVALID_INPUT' });
    if (outcome === 'done') world = next;
    const { grants, modules } = world;
    const expected = grants.flatMap((one, at) =>
      one ? may(modules[at] as Scopes, one).map((scope) => name(at, scope)) : [],
    );
    expect({ step, scopes: await tokenScopes(client) }).toEqual({ step, scopes: expected.sort() });
  }
}

test('a token may hold exactly what the grants of its client say, before and after any change of client or module', async () => {
  await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 6, maxLength: 14 }), live), {
    numRuns: runs,
    endOnFailure: true,
  });
}, 3_600_000);
