import { afterAll, beforeAll } from 'vitest';
import type { Admin } from '../../admins/model/admin.js';
import { type Context } from '../../execution/execute.js';
import { sealUnder } from '../../kernel/seal.js';
import { actorForAdmin } from '../../model/adminActor.js';
import type { Store } from '../../model/ports/store.js';
import { makeWorld, type World } from '../../testing/world.js';
import { freshDatabase, openStore } from './freshDatabase.js';

export const account = 'acc_acme';
// Two stores on one database, like two servers; each has an admin at work.
export let stores: Store[];
let worlds: World[];

/** Two servers for all tests of a file. */
export function startTwoServers(): void {
  beforeAll(async () => {
    const url = await freshDatabase();
    stores = [await openStore(url), await openStore(url)];
    const [first, second] = stores as [Store, Store];
    const world = await makeWorld(account, first);
    worlds = [world, world.at(second)];
  });
  afterAll(() => Promise.all(stores.map((store) => store.close())));
}

/** Runs an attempt many times at once, on both servers, and sorts the outcomes. */
export async function atOnce<T>(times: number, attempt: (world: World, index: number) => Promise<T>) {
  const outcomes = await Promise.allSettled(
    Array.from({ length: times }, (_, index) => attempt(worlds[index % 2] as World, index)),
  );
  return {
    won: outcomes.filter((outcome) => outcome.status === 'fulfilled').map(({ value }) => value),
    lost: outcomes.filter((outcome) => outcome.status === 'rejected').map(({ reason }) => reason),
  };
}

export const hundred = <T>(attempt: (world: World, index: number) => Promise<T>) => atOnce(100, attempt);

export const reads = () => (stores[0] as Store).within(account);
export const world = () => worlds[0] as World;
export const ada = async () => (await reads().admins.page(everybody)).items.find(({ name }) => name === 'Ada') as Admin;

/** The context of an admin who has just proved a second factor. */
export const themselves = ({ store, accountId, now, encryptionKey }: World, admin: Admin): Context => ({
  store,
  accountId,
  now,
  seal: sealUnder(encryptionKey),
  address: '',
  actor: { ...actorForAdmin(admin), secondFactorAt: now(), secondFactors: ['TOTP'] },
});
export const everybody = { limit: 100, backwards: false };
