import { readConfig } from '../config/config.js';
import { StartupError } from '../config/startupError.js';
import { minute } from '../kernel/duration.js';
import { Refusal } from '../kernel/refusal.js';
import { sealUnder } from '../kernel/seal.js';
import type { KeyringServices } from '../oauth/keys/keyring.js';
import { rotateKeys } from '../oauth/keys/rotateKeys.js';
import { publishedKeysLifetime } from '../oauth/keys/rotation.js';
import { currentKey, type SigningKeyRecord } from '../oauth/model/signingKey.js';
import { openStore } from '../store/open.js';
import { onlyFlags } from './arguments.js';
import type { CliCommand, Terminal } from './command.js';

export const keysList: CliCommand = {
  usage: 'keys list',
  summary: 'shows the keys that tokens are signed and checked with',

  async run(args, terminal) {
    onlyFlags(this, args);
    await withKeys(terminal, async ({ store, now }) => {
      const keys = await store.keys.all();
      if (keys.length === 0) terminal.print('There are none yet. The first server to start makes them.');
      for (const key of keys) terminal.print(`${key.kid}  ${key.algorithm}  ${keyState(key, keys, now())}`);
    });
  },
};

export const keysRotate: CliCommand = {
  usage: 'keys rotate [--leaked]',
  summary: 'makes the next signing keys; with --leaked they sign at once, and the old ones are taken away',

  async run(args, terminal) {
    const leaked = onlyFlags(this, args, ['leaked']).has('leaked');
    await withKeys(terminal, async (services) => {
      for (const { kid, algorithm, signsFrom } of await rotateKeys(services, { leaked })) {
        terminal.print(`${kid}  ${algorithm}  signs from ${new Date(signsFrom).toISOString()}`);
      }
      if (leaked) terminal.print(untilFetchedAnew);
    });
  },
};

const untilFetchedAnew = `The old keys are gone. Until an API fetches the keys anew, it takes tokens that the old keys signed and refuses those
that the new ones sign. It may keep the keys for ${publishedKeysLifetime / minute} minutes; most fetch them as soon as they see a new one.`;

const keyState = (key: SigningKeyRecord, keys: readonly SigningKeyRecord[], now: number): string => {
  if (key.signsFrom > now) return `signs from ${new Date(key.signsFrom).toISOString()}`;
  return currentKey(keys, key.algorithm, now) === key ? 'signs' : 'signs no longer; its last tokens are still checked';
};

async function withKeys({ env }: Terminal, work: (services: KeyringServices) => Promise<void>): Promise<void> {
  const { DATABASE_URL, ENCRYPTION_KEY } = readConfig(env);
  const store = await openStore(DATABASE_URL);
  try {
    await work({ store, seal: sealUnder(...ENCRYPTION_KEY), now: Date.now });
  } catch (error) {
    throw error instanceof Refusal ? new StartupError(error.message) : error;
  } finally {
    await store.close();
  }
}
