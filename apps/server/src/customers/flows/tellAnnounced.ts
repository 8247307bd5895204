import { execute } from '../../execution/execute.js';
import { service } from '../../kernel/actor.js';
import { Refusal } from '../../kernel/refusal.js';
import type { Seal } from '../../kernel/seal.js';
import type { Store } from '../../model/ports/store.js';
import { announceChange } from '../commands/announceChange.js';

/** So many accounts are told of one thing in a turn of the task; the next goes on after the last of them. */
const maxAtOnce = 2000;

/** Tells accounts of what the vendor changes for them, each once, and goes on where it, or another server, stopped. */
export async function tellAnnounced(store: Store, seal: Seal, now: number): Promise<void> {
  for (const { id } of await store.announcements.open()) {
    for (let told = 0; told < maxAtOnce; ) {
      const announcement = await store.announcements.byId(id);
      if (!announcement || announcement.done) break;
      const accounts = await store.announcements.concerned(announcement);
      if (accounts.length === 0) {
        await store.announcements.done(id);
        break;
      }
      let { version, cursor } = announcement;
      for (const accountId of accounts) {
        const context = { store, seal, actor: service, accountId, address: '', now: () => now };
        try {
          await execute(announceChange, { announcement: { ...announcement, version, cursor } }, context);
        } catch (refusal) {
          // Another server tells of it as well: what it left is read anew.
          if (!(refusal instanceof Refusal)) throw refusal;
          break;
        }
        version++;
        cursor = accountId;
        told++;
      }
    }
  }
}
