import { approvalScopes } from '@countersign/schema';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { freshDatabase, openStore } from '../store/testing/freshDatabase.js';
import { doors, Ledger } from '../testing/doors/ledger.js';
import { type Ground, Place } from '../testing/doors/place.js';
import { openRows } from '../testing/doors/rows.js';
import { Scene } from '../testing/doors/scene.js';
import { openings, settings, steps } from '../testing/doors/story.js';
import { tell } from '../testing/doors/tell.js';
import { startMailbox } from '../testing/mailbox.js';
import { startServer } from '../testing/server.js';

/** `STORIES=100 pnpm vitest run everyDoor` tells as many, and longer ones. */
const runs = Number(process.env.STORIES ?? 2);
const length = process.env.STORIES ? 80 : 20;

let ground: Ground;
beforeAll(async () => {
  const url = await freshDatabase();
  const mailbox = await startMailbox();
  const env = { SMTP_URL: mailbox.url, MAIL_FROM: 'Countersign <no-reply@example.com>' };
  const server = await startServer({ store: await openStore(url), env });
  ground = { server, mailbox, mailless: await startServer({ beside: server }), rows: await openRows(url) };
});
afterAll(async () => {
  await ground.rows.close();
  await ground.mailless.close();
  await ground.server.close();
  await ground.mailbox.close();
});

test('whatever people and programs do, by every door, nothing that must wait takes effect without two people', async () => {
  const tookEffect = new Map<string, number>();
  let waited = 0;
  let told = 0;
  const scopeOf = (account: number) => (2 * told + account) % approvalScopes.length;
  await fc.assert(
    fc.asyncProperty(fc.nat(3), steps(length), async (shift, then) => {
      const drawn = [...openings([scopeOf(0), scopeOf(1)], shift), ...then];
      const place = await Place.open(ground);
      const ledger = new Ledger(tookEffect);
      const scene = await Scene.open(place, ledger);
      for (const step of drawn) {
        await tell(scene, step);
        expect(ledger.breaches, JSON.stringify(step)).toEqual([]);
      }
      waited += ledger.waited;
      told++;
    }),
    { numRuns: runs, endOnFailure: true },
  );
  if (process.env.STORIES) console.table(Object.fromEntries(tookEffect));
  const untouched = doors.flatMap((door) =>
    settings
      .map((setting) => `${door}, ${setting}`)
      .filter((cell) => !tookEffect.has(cell) && cell !== 'kept refresh token, OFF'),
  );
  expect(untouched).toEqual([]);
  expect(waited).toBeGreaterThan(20 * runs);
}, 3_600_000);
