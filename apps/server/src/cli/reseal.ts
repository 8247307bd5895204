import { databaseLimits, operatorBounds, readConfig } from '../config/config.js';
import { StartupError } from '../config/startupError.js';
import { keyIdFor, sealedKeyId, sealUnder } from '../kernel/seal.js';
import type { SealedValue } from '../model/ports/sealedValues.js';
import { openKeyring } from '../oauth/keys/keyring.js';
import { resealDatabase } from '../sealing/resealDatabase.js';
import { openStore } from '../store/open.js';
import { onlyFlags } from './arguments.js';
import type { CliCommand } from './command.js';

export const reseal: CliCommand = {
  usage: 'reseal',
  summary: 'seals everything anew under the first key of ENCRYPTION_KEY, so that the others may be left out of it',

  async run(args, { env, print }) {
    onlyFlags(this, args);
    const config = readConfig(env);
    const seal = sealUnder(...config.ENCRYPTION_KEY);
    const [first, ...others] = config.ENCRYPTION_KEY.map(keyIdFor);
    print(`${first} seals${others.length > 0 ? `; ${others.join(', ')} only opens` : ''}.`);
    const store = (await openStore(config.DATABASE_URL, databaseLimits(config))).unlock(seal, operatorBounds(config));
    try {
      // As a server does at its start: refuses keys that do not open the signing keys.
      await openKeyring({ store, seal, now: Date.now });
      const tell = (kind: string, count: number) => print(`${kind}: ${count} sealed anew`);
      const left = await resealDatabase({ store, seal, now: Date.now, tell });
      if (left.length > 0) throw new StartupError(whatIsLeft(left, others));
      print(`Everything is sealed under ${first}. Nothing is left under another key.`);
    } finally {
      await store.close();
    }
  },
};

function whatIsLeft(left: readonly SealedValue[], others: readonly string[]): string {
  const under = [...Map.groupBy(left, ({ sealed }) => sealedKeyId(sealed))].map(([keyId, values]) => {
    const named = values.slice(0, 5).map(({ kind, row }) => `${kind} ${row}`);
    const which = `${values.length} left under ${keyId} (${named.join(', ')}${values.length > 5 ? ', …' : ''})`;
    return others.includes(keyId)
      ? `${which}: a server still seals under it, or they are damaged.`
      : `${which}: ENCRYPTION_KEY lacks that key.`;
  });
  return `${under.join('\n')}\nKeep every key, and run this again when that is mended.`;
}
