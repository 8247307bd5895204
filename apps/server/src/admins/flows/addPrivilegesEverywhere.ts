import { execute } from '../../execution/execute.js';
import { service } from '../../kernel/actor.js';
import { Conflict } from '../../kernel/refusal.js';
import type { Seal } from '../../kernel/seal.js';
import type { Store } from '../../model/ports/store.js';
import { missingScopes } from '../../modules/model/management.js';
import { addPrivileges } from '../commands/addPrivileges.js';

interface StartServices {
  readonly store: Store;
  readonly seal: Seal;
  /** Milliseconds since 1970. */
  now(): number;
}

/** Adds the privileges that are new in this version to every account, before the server accepts requests. */
export async function addPrivilegesEverywhere({ store, seal, now }: StartServices): Promise<void> {
  for (
    let ids = await store.unscoped.accountIds('');
    ids.length > 0;
    ids = await store.unscoped.accountIds(ids.at(-1) ?? '')
  ) {
    for (const accountId of ids) {
      const modules = await store.within(accountId).modules.all();
      if (!modules.some((module) => module.builtIn && missingScopes(module).length > 0)) continue;
      const context = { store, seal, now, actor: service, accountId, address: '' };
      await execute(addPrivileges, {}, context).catch((refusal: unknown) => {
        // Another server that started concurrently has done it.
        if (!(refusal instanceof Conflict)) throw refusal;
      });
    }
  }
}
