import { bootstrap } from './bootstrap.js';
import { demo } from './demo.js';
import type { FirstStart } from './operator.js';

/**
 * Fills an empty database: in production with the one administrator whom the settings name, elsewhere with an account to
 * try things in. Answers what the operator should read, or nothing when the database is in use already.
 */
export async function firstStart(first: FirstStart): Promise<string> {
  if (!(await first.store.open.isEmpty())) return '';
  const named = first.config.BOOTSTRAP_ADMIN_EMAIL !== undefined;
  return named || first.config.NODE_ENV === 'production' ? bootstrap(first) : demo(first);
}
