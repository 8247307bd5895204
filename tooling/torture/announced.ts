import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { type Admin, signIn } from '../admin/index.ts';
import { type RunningServer, startServer } from '../server/start.ts';

export interface AnnouncedPlan {
  /** Accounts that are to be told of one thing. */
  readonly accounts: number;
  /** How often the server that tells them is killed meanwhile. */
  readonly kills: number;
  readonly tell?: (line: string) => void;
}

/** What each account heard of it: by its own audit, and by the notices that were written for its admins. */
export interface Told {
  readonly accounts: number;
  /** How many had been told at each kill. */
  readonly toldAtKill: readonly number[];
  readonly leastOften: number;
  readonly mostOften: number;
}

const pause = (milliseconds: number) => new Promise((moment) => setTimeout(moment, milliseconds));

async function planOf(vera: Admin, accounts: number): Promise<{ id: string; version: number }> {
  const made = await vera.ask<{ it: { plan: { id: string } } }>(
    'mutation { it: createPlan(input: { key: "all", name: "All", limits: { maxClients: 50 } }) { plan { id } } }',
  );
  const planId = made.it.plan.id;
  for (let index = 0; index < accounts; index++) {
    const input = { name: `Customer ${index}`, adminName: 'Jo', adminEmail: `jo${index}@example.com` };
    const { it } = await vera.ask<{ it: { customer: { id: string; version: number } } }>(
      'mutation($input: CreateAccountInput!) { it: createAccount(input: $input) { customer { id version } } }',
      { input },
    );
    const { id, version } = it.customer;
    await vera.ask('mutation($input: AssignPlanInput!) { assignPlan(input: $input) { outcome } }', {
      input: { id, expectedVersion: version, planId },
    });
  }
  const { plan } = await vera.ask<{ plan: { id: string; version: number } }>(
    'query($id: ID!) { plan(id: $id) { id version } }',
    { id: planId },
  );
  return plan;
}

/**
 * Many accounts are told that their plan allows less, while the server that tells them is killed where it stands, again and
 * again: none is left out, and none is told twice.
 */
export async function announced({ accounts, kills, tell }: AnnouncedPlan): Promise<Told> {
  const folder = mkdtempSync(path.join(tmpdir(), 'countersign-announced-'));
  let server: RunningServer = await startServer(folder, { LOG_LEVEL: 'error' });
  const database = new DatabaseSync(path.join(folder, 'countersign.sqlite'), { readOnly: true });
  try {
    const [person] = server.vendors;
    if (!person) throw new Error('The first start made no vendor.');
    const vera = await signIn(server.url, person);
    const { id, version } = await planOf(vera, accounts);
    await vera.ask('mutation($input: UpdatePlanInput!) { updatePlan(input: $input) { outcome } }', {
      input: { id, expectedVersion: version, limits: { maxClients: 20 } },
    });
    const counts = database.prepare(
      "select count(*) as times from audit_entries where action = 'announceChange' group by account_id",
    );
    const told = (): number[] => counts.all().map(({ times }) => Number(times));
    const toldAtKill: number[] = [];
    for (let kill = 1; kill <= kills; kill++) {
      const enough = Math.ceil((accounts * kill) / (kills + 2));
      while (told().length < enough) await pause(2);
      await server.kill();
      toldAtKill.push(told().length);
      tell?.(`killed when ${toldAtKill.at(-1)} of ${accounts} were told`);
      server = await startServer(folder, { LOG_LEVEL: 'error', PORT: String(server.port) });
    }
    const open = database.prepare('select count(*) as open from announcements where not done');
    while (Number(open.get()?.open) > 0) await pause(100);
    const times = told();
    return {
      accounts: times.length,
      toldAtKill,
      leastOften: Math.min(...times),
      mostOften: Math.max(...times),
    };
  } finally {
    database.close();
    await server.kill();
    rmSync(folder, { recursive: true });
  }
}
