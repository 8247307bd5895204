import { privileges } from '@countersign/schema';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { firstBreak } from '../../audit/model/chain.js';
import { approvalViolations } from '../../testing/approvalViolations.js';
import { ConcurrentAdmins, type Step } from '../../testing/concurrentAdmins.js';
import { type RunningServer, startServer } from '../../testing/server.js';

const people = 4;
// Privileges, scopes and the like are sets: asking for the same in another order changes nothing, and writes nothing.
const unordered = (value: unknown): unknown => (Array.isArray(value) ? [...value].sort() : value);
const runs = Number(process.env.STORIES ?? 4);

const any = fc.nat(40);
const lately = fc.nat(6);
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ does: fc.constant('create' as const) }) },
  {
    weight: 4,
    arbitrary: fc.record({
      does: fc.constantFrom('describe' as const, 'enable' as const, 'disable' as const),
      client: any,
    }),
  },
  {
    weight: 14,
    arbitrary: fc.record({ does: fc.constant('approve' as const), request: lately, looks: fc.boolean() }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      does: fc.constantFrom('reject' as const, 'withdraw' as const, 'resubmit' as const),
      request: lately,
      looks: fc.boolean(),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ does: fc.constant('narrow' as const), admin: any, left: fc.subarray([...privileges]) }),
  },
  { weight: 2, arbitrary: fc.record({ does: fc.constantFrom('shutOut' as const, 'letIn' as const), admin: any }) },
  {
    weight: 2,
    arbitrary: fc.record({
      does: fc.constant('policy' as const),
      on: fc.boolean(),
      everything: fc.boolean(),
      approvers: fc.integer({ min: 1, max: 2 }),
    }),
  },
);

/** What several admins do at the same moment. */
const moments = fc.array(fc.array(fc.tuple(fc.nat(people - 1), step), { minLength: 1, maxLength: 4 }), {
  minLength: 12,
  maxLength: 24,
});

let server: RunningServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

/** `STORIES=500 pnpm vitest run interleavings` tells as many. */
test('whatever admins do at once, a change takes effect with its approvals and once, and never without', async () => {
  const seen = new Map<string, number>();
  let told = 0;
  await fc.assert(
    fc.asyncProperty(moments, async (story) => {
      const concurrentAdmins = await ConcurrentAdmins.open(server, `story${++told}`, people);
      await concurrentAdmins.act(0, { does: 'policy', on: true, everything: true, approvers: 1 });
      // Whatever is drawn, something takes effect after approval.
      await concurrentAdmins.act(0, { does: 'create' });
      await concurrentAdmins.act(1, { does: 'approve', request: 0, looks: true });
      for (const moment of story) await Promise.all(moment.map(([who, what]) => concurrentAdmins.act(who, what)));

      const entries = await concurrentAdmins.audit();
      expect(firstBreak(entries.map(({ kept }) => kept))).toBeUndefined();
      const { found, accountState } = approvalViolations(
        entries,
        await concurrentAdmins.admins(),
        await concurrentAdmins.facts(),
      );
      expect(found).toEqual([]);
      for (const [id, fields] of await concurrentAdmins.now()) {
        for (const [field, value] of Object.entries(fields))
          expect(unordered(accountState.field(id, field)), field).toEqual(unordered(value));
      }
      for (const { action, changeRequestId, changes } of entries) {
        const isOvertaken = changes.some(({ after }) => after === 'SUPERSEDED');
        const what = `${action}${changeRequestId ? ' on request' : ''}${isOvertaken ? ', overtaken' : ''}`;
        seen.set(what, (seen.get(what) ?? 0) + 1);
      }
    }),
    // A shrunk story takes as long again and again; the seed that is printed repeats this one.
    { numRuns: runs, endOnFailure: true },
  );
  if (process.env.STORIES) console.table(Object.fromEntries(seen));
  const onRequest = [...seen.keys()].filter((what) => /^(?!.*Change).* on request$/.test(what));
  expect(onRequest, 'changes that took effect after approval').not.toEqual([]);
}, 3_600_000);
