import { StartupError } from '../config/startupError.js';
import type { Store } from '../model/ports/store.js';

/** The ids of all accounts, or of the one that was named. @throws StartupError when there is no such account */
export async function* accountsOf(store: Store, named: string | undefined): AsyncGenerator<string> {
  if (named !== undefined) {
    if (!(await store.within(named).account())) throw new StartupError(`There is no account ${named}.`);
    yield named;
    return;
  }
  for (
    let ids = await store.unscoped.accountIds('');
    ids.length > 0;
    ids = await store.unscoped.accountIds(ids.at(-1) ?? '')
  ) {
    yield* ids;
  }
}
