import { withLease } from '../model/ports/withLease.js';
import { bootstrap } from './bootstrap.js';
import { demo } from './demo.js';
import type { FirstStart } from './services.js';

/**
 * Fills an empty database: in production with the one administrator whom the settings name, elsewhere with an account to
 * try things in. Either is one commit; of several servers that start at once, one makes it.
 */
export async function firstStart(first: FirstStart): Promise<void> {
  const { store, config, now } = first;
  // Only a database that looks empty is worth waiting for others.
  if (!(await store.unscoped.isEmpty())) return;
  await withLease(store.leases, 'first start', now, async () => {
    if (!(await store.unscoped.isEmpty())) return;
    const named = config.BOOTSTRAP_ADMIN_EMAIL !== undefined;
    await (named || config.NODE_ENV === 'production' ? bootstrap(first) : demo(first));
  });
}
