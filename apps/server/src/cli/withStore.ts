import { databaseLimits, operatorBounds, readConfig } from '../config/config.js';
import { type Seal, sealUnder } from '../kernel/seal.js';
import type { Store } from '../model/ports/store.js';
import { openKeyring } from '../oauth/keys/keyring.js';
import { openStore } from '../store/open.js';
import type { Terminal } from './command.js';

export interface Opened {
  readonly store: Store;
  readonly seal: Seal;
  readonly publicUrl: string;
}

/**
 * Works on the database of the environment, with its encryption key, and closes it.
 * @throws StartupError when the key is not the one that the database is sealed under
 */
export async function withStore<T>({ env }: Terminal, work: (opened: Opened) => Promise<T>): Promise<T> {
  const config = readConfig(env);
  const seal = sealUnder(...config.ENCRYPTION_KEY);
  const store = (await openStore(config.DATABASE_URL, databaseLimits(config))).unlock(seal, operatorBounds(config));
  try {
    await openKeyring({ store, seal, now: Date.now });
    return await work({ store, seal, publicUrl: config.PUBLIC_URL });
  } finally {
    await store.close();
  }
}
