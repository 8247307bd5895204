import { type Admin, readAudit, signIn } from '../admin/index.ts';
import { ClientLifecycle } from './clientLifecycle.ts';
import { Countersigning, readRequests, turnOn } from './countersigning.ts';
import { type FleetPlan, startFleet } from './fleet.ts';
import { Pace } from './pace.ts';
import { Repeats } from './repeats.ts';
import { insist, isUnanswered } from './unanswered.ts';

export interface CrashTestPlan extends FleetPlan {
  readonly kills: number;
  readonly databaseCrashes: number;
  /** How many clients live at the same time. */
  readonly atOnce: number;
  /** Hears how it goes. */
  tell?(line: string): void;
}

/** What a crash test came to. It throws when a server broke its word. */
export interface CrashTestFigures {
  kills: number;
  databaseCrashes: number;
  /** Changes that are known to be made: they were answered, or found to be made afterwards. */
  changes: number;
  /** Changes that were cut off, so that what became of them had to be found out. */
  cutOff: number;
  /** Approvals that were answered. */
  approvals: number;
  /** Requests with an idempotency key that were answered, and how many of them were cut off before. */
  repeats: number;
  repeatsCutOff: number;
  auditEntries: number;
  seconds: number;
}

/**
 * Many clients live their lives while processes are killed under the requests, and two admins countersign beside them.
 * Each life keeps a history; the servers are held to all of them, all the time and at the end.
 */
export async function crashTest(plan: CrashTestPlan): Promise<CrashTestFigures> {
  const began = performance.now();
  const fleet = await startFleet(plan);
  try {
    if (fleet.people.length !== 2) throw new Error(`The first start was made ${fleet.people.length / 2} times.`);
    const [admin, other] = await Promise.all(fleet.people.map((person) => signIn(fleet.anyUrl, person)));
    if (!admin || !other) throw new Error('Countersigning takes two.');
    const fence = await fenceOf(admin);
    await turnOn(admin);
    const countersigning = new Countersigning(admin, other);
    const repeats = [new Repeats(admin, fleet.anyUrl), new Repeats(admin, fleet.anyUrl)];

    const lives: ClientLifecycle[] = [];
    const pace = new Pace();
    let cutOff = 0;
    let over = false;
    const live = async () => {
      while (!over) {
        // Looked for by its name, of which no other one's words are the continuation.
        const life = new ClientLifecycle(fleet.anyUrl, `Client ${String(lives.length).padStart(6, '0')}`);
        lives.push(life);
        while (!life.over && !over) {
          await pace.turn();
          try {
            await life.goOn(admin);
            pace.done();
          } catch (error) {
            if (!isUnanswered(error)) throw error;
            pace.again();
            if (life.isOpen) {
              cutOff++;
              await insist(fence);
            }
            await insist(() => life.settle(admin));
          }
        }
      }
    };

    const countersign = async () => {
      while (!over) {
        try {
          await countersigning.goOn();
        } catch (error) {
          if (!isUnanswered(error)) throw error;
          await insist(fence);
        }
      }
    };

    const repeat = async (of: Repeats) => {
      while (!over) await of.goOn();
    };

    const killServers = async () => {
      for (let kill = 1; kill <= plan.kills && !over; kill++) {
        // Not by the clock alone: a slow machine would be killed before it did anything. What is begun besides is under way
        // when the blow falls.
        await countersigning.reaches(kill + 1);
        await pace.allow(1 + Math.floor(Math.random() * 2 * plan.atOnce), plan.atOnce);
        await new Promise((moment) => setTimeout(moment, Math.random() * 20));
        await fleet.killRandomServer();
        const crashes = Math.floor((kill * plan.databaseCrashes) / plan.kills);
        if (crashes > Math.floor(((kill - 1) * plan.databaseCrashes) / plan.kills)) await fleet.crashDatabase();
        if (kill % 25 === 0) plan.tell?.(`${kill} kills, ${sum(lives)} changes, ${cutOff} of them cut off`);
      }
    };
    const end = () => {
      over = true;
      pace.end();
      countersigning.end();
    };
    const many = Array.from({ length: plan.atOnce }, live);
    const pairs = Array.from({ length: 2 }, countersign);
    await Promise.all([killServers(), ...many, ...pairs, ...repeats.map(repeat)].map((each) => each.finally(end)));

    await insist(fence);
    const requests = await insist(() => readRequests(admin));
    const entries = await insist(() => readAudit(admin));
    const written = Map.groupBy(entries, ({ subject }) => subject.id);
    const actions = new Map([...written].map(([id, of]) => [id, of.map(({ action }) => action)]));
    for (const life of lives) {
      await insist(() => life.settle(admin));
      life.checkAudit(actions);
    }
    countersigning.check(requests, entries);
    return {
      kills: plan.kills,
      databaseCrashes: plan.databaseCrashes,
      changes: sum(lives),
      cutOff,
      approvals: countersigning.answered,
      repeats: repeats.reduce((total, { answered }) => total + answered, 0),
      repeatsCutOff: repeats.reduce((total, { cutOff }) => total + cutOff, 0),
      auditEntries: entries.length,
      seconds: Math.round((performance.now() - began) / 1000),
    };
  } finally {
    await fleet.end();
  }
}

const sum = (lives: readonly ClientLifecycle[]): number => lives.reduce((total, { answered }) => total + answered, 0);

/**
 * A change to wait behind: an account's changes are made one after another, so that once this one is answered, nothing
 * that was cut off before it is still under way.
 */
async function fenceOf(admin: Admin): Promise<() => Promise<unknown>> {
  const input = { name: 'Fence', grantTypes: ['CLIENT_CREDENTIALS'], owner: { email: 'jo@example.com' } };
  const { it } = await admin.ask<{ it: { client: { id: string } } }>(
    'mutation($input: CreateClientInput!) { it: createClient(input: $input) { client { id } } }',
    { input },
  );
  const disable = 'mutation($input: DisableClientInput!) { disableClient(input: $input) { outcome } }';
  return () => admin.ask(disable, { input: { id: it.client.id } });
}
