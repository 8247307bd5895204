import { withLease } from '../model/ports/withLease.js';
import { bootstrap } from './bootstrap.js';
import { demo } from './demo.js';
import type { FirstStart } from './services.js';

/**
 * Fills an empty database: in production with the one administrator that the settings name, elsewhere with the demo
 * account. Either is one commit; of several servers that start at once, one makes it.
 */
export async function firstStart(first: FirstStart): Promise<void> {
  const { store, config, now } = first;
  // Only an empty database justifies waiting for other servers.
  if (!(await store.unscoped.isEmpty())) return;
  await withLease(store.leases, 'first start', now, async () => {
    if (!(await store.unscoped.isEmpty())) return;
    const named = config.BOOTSTRAP_ADMIN_EMAIL !== undefined;
    await (named || config.NODE_ENV === 'production' ? bootstrap(first) : demo(first));
  });
}
