import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addClient, choose, shownWithSecret, tokenStatus } from '../../../testing/clientCalls.js';
import { type Browser, type RunningServer, startServer } from '../../../testing/server.js';

/** `STORIES=100 pnpm vitest run secrets/model` tells as many. */
const runs = Number(process.env.STORIES ?? 12);

const hour = 60 * 60 * 1000;

let server: RunningServer;
let ada: Browser;

beforeAll(async () => {
  server = await startServer();
  await server.makeAccount('acc_one', ['ada@example.com']);
  ada = await server.signIn('ada@example.com');
  await choose(ada, { rotationOverlap: true, secretsPerClient: 3, typedConfirmation: false });
});
afterAll(() => server.close());

/** What the world is thought to be: until when each secret of the one client works, and whether the client does. */
class Model {
  isEnabled = true;
  isThere = true;
  readonly until = new Map<string, number>();
  works = (secret: string, now: number) => this.isThere && this.isEnabled && now < (this.until.get(secret) ?? 0);
  give = (secret: string, end = Number.POSITIVE_INFINITY) => this.until.set(secret, end);
  end = (secret: string, end: number) => this.until.set(secret, Math.min(this.until.get(secret) ?? 0, end));
}

const which = fc.nat({ max: 3 });
const hours = fc.option(fc.integer({ min: 1, max: 8 }), { nil: undefined });
const step = fc.oneof(
  fc.record({ does: fc.constant('add' as const), expiry: hours }),
  fc.record({ does: fc.constant('rotate' as const), which, overlap: hours, expiry: hours }),
  fc.record({ does: fc.constant('rotateAll' as const), overlap: hours, expiry: hours }),
  fc.record({ does: fc.constant('revoke' as const), which }),
  fc.record({ does: fc.constantFrom('disable' as const, 'enable' as const, 'edit' as const) }),
  fc.record({ does: fc.constant('pass' as const), hours: fc.integer({ min: 1, max: 4 }) }),
  { weight: 1, arbitrary: fc.record({ does: fc.constant('delete' as const) }) },
);
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

/** The one client, as its admin knows it. */
class Run {
  readonly model = new Model();
  readonly ids = new Map<string, string>();
  constructor(readonly id: string) {}

  async take(step: Step): Promise<void> {
    const { model, id } = this;
    const { version, secrets } = await this.look();
    const common = { id, expectedVersion: version };
    const at = (ahead: number | undefined) => (ahead === undefined ? undefined : server.now() + ahead * hour);
    const named = 'which' in step ? secrets[step.which % Math.max(1, secrets.length)] : undefined;
    switch (step.does) {
      case 'add': {
        const expiresAt = at(step.expiry);
        const { secret } = await ada.change('addClientSecret', { ...common, ...when({ expiresAt }) }, shownWithSecret);
        return this.given(secret, expiresAt);
      }
      case 'rotate':
      case 'rotateAll': {
        const [expiresAt, overlapUntil] = [at(step.expiry), at(step.overlap)];
        const input = { ...common, ...(named && { secretId: named.id }), ...when({ expiresAt, overlapUntil }) };
        const { secret } = await ada.change('rotateClientSecret', input, shownWithSecret);
        const replaced = named ? [named] : secrets;
        for (const { id } of replaced) model.end(this.valueOf(id), overlapUntil ?? server.now());
        return this.given(secret, expiresAt);
      }
      case 'revoke':
        if (!named) return;
        await ada.change('revokeClientSecret', { id, secretId: named.id }, 'client { id }');
        return void model.end(this.valueOf(named.id), server.now());
      case 'disable':
        await ada.change('disableClient', { id }, 'client { id }');
        model.isEnabled = false;
        return;
      case 'enable':
        await ada.change('enableClient', common, 'client { id }');
        model.isEnabled = true;
        return;
      case 'edit':
        return ada.change('updateClient', { ...common, description: `Version ${version}` }, 'client { id }');
      case 'delete':
        await ada.change('deleteClient', common, 'deletedId');
        model.isThere = false;
        return;
      case 'pass':
        server.pass(step.hours * hour);
        ada = await server.signIn('ada@example.com');
    }
  }

  given({ id, value }: { id: string; value: string }, until?: number): void {
    this.ids.set(id, value);
    this.model.give(value, until);
  }

  valueOf = (id: string) => this.ids.get(id) ?? '';

  async look(): Promise<{ version: number; secrets: { id: string }[] }> {
    const { data } = await ada.query('query($id: ID!) { client(id: $id) { version secrets { id } } }', { id: this.id });
    return data?.client ?? { version: 1, secrets: [] };
  }

  /** Every secret that there ever was, tried at the token endpoint. */
  async tried() {
    const values = [...this.ids.values()];
    const statuses = await Promise.all(values.map((value) => tokenStatus(server, this.id, value)));
    return values.map((value, index) => ({ value, works: statuses[index] === 200 }));
  }
}

const when = (moments: Record<string, number | undefined>) =>
  Object.fromEntries(
    Object.entries(moments).flatMap(([name, at]) => (at === undefined ? [] : [[name, new Date(at).toISOString()]])),
  );

/** How every story begins, with what is not refused: chance alone does not say whether anything was tried. */
const opening: readonly Step[] = [
  { does: 'add', expiry: undefined },
  { does: 'rotate', which: 0, overlap: 2, expiry: undefined },
  { does: 'edit' },
];
const refusals = ['CONFLICT', 'NOT_FOUND', 'INVALID_INPUT'];

test('whatever admins do, and in whatever order, exactly the secrets that should work do, after every step', async () => {
  let applied = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 17 }), async (drawn) => {
      const client = await addClient(ada);
      const run = new Run(client.id);
      const [first] = (await run.look()).secrets;
      run.given({ id: first?.id ?? '', value: client.secret });
      for (const each of [...opening, ...drawn]) {
        try {
          await run.take(each);
          applied++;
        } catch (refusal) {
          // Refused, so nothing may have changed; that is what the model says, and the secrets have to bear it out.
          expect(refusals).toContain((refusal as { code?: string }).code);
        }
        const should = (value: string) => run.model.works(value, server.now());
        const tried = await run.tried();
        expect(tried).toEqual(tried.map(({ value }) => ({ value, works: should(value) })));
      }
    }),
    { numRuns: runs },
  );
  // Most of what is drawn is refused, and rightly; were all of it, nothing would have been tried.
  expect(applied).toBeGreaterThan(3 * runs);
}, 3_600_000);

test('while a client is asking for tokens all the time, its old secret gets none once the rotation was answered', async () => {
  for (let round = 0; round < 5; round++) {
    const client = await addClient(ada);
    const asked: { at: number; status: number }[] = [];
    let isOver = false;
    const asking = Array.from({ length: 16 }, async () => {
      while (!isOver) {
        const at = performance.now();
        asked.push({ at, status: await tokenStatus(server, client.id, client.secret) });
      }
    });
    while (asked.length < 50) await new Promise(setImmediate);
    const input = { id: client.id, expectedVersion: client.version };
    const { secret } = await ada.change('rotateClientSecret', input, shownWithSecret);
    const answered = performance.now();
    const before = asked.length;
    while (asked.length < before + 100) await new Promise(setImmediate);
    isOver = true;
    await Promise.all(asking);

    expect(asked.some(({ status }) => status === 200)).toBe(true);
    expect(asked.filter(({ at, status }) => at >= answered && status !== 401)).toEqual([]);
    expect(asked.filter(({ at }) => at >= answered).length).toBeGreaterThan(50);
    expect(await tokenStatus(server, client.id, secret.value)).toBe(200);
  }
}, 60_000);
