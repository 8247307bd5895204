import { noDemoReason } from '../config/demo.js';
import { withLease } from '../model/ports/withLease.js';
import { bootstrap } from './bootstrap.js';
import { demo } from './demo.js';
import type { FirstStart } from './services.js';

const ignored =
  'BOOTSTRAP_ADMIN_EMAIL and BOOTSTRAP_ADMIN_PASSWORD are ignored, since the database is not empty: take them out of the environment.';

/**
 * Fills an empty database: with the one administrator that the settings name, or with the demo account where this
 * server may have one. Either is one commit; of several servers that start at once, one makes it.
 */
export async function firstStart(first: FirstStart): Promise<void> {
  const { store, config, now, tell } = first;
  const isNamed = config.BOOTSTRAP_ADMIN_EMAIL !== undefined;
  // Only an empty database justifies waiting for other servers.
  if (!(await store.unscoped.isEmpty())) return isNamed ? tell(ignored, 'warn') : undefined;
  await withLease(store.leases, 'first start', now, async () => {
    if (!(await store.unscoped.isEmpty())) return;
    await (isNamed || noDemoReason(config) ? bootstrap(first) : demo(first));
  });
}
