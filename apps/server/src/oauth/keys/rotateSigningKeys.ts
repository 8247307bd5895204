import { z } from 'zod';
import { command } from '../../kernel/command.js';
import { Conflict } from '../../kernel/refusal.js';
import { generateKey } from './generateKey.js';
import { isUnderWay, nextKeys, publishedAhead } from './rotation.js';

/**
 * Makes the next keys before their time. They are published now and sign a day later, so that nobody who checks tokens is
 * taken by surprise; for a key that leaked there is the command line, which waits for nobody.
 */
export const rotateSigningKeys = command({
  name: 'rotateSigningKeys',
  input: z.object({}),

  async prepare(_input, { reads, seal, now }) {
    const next = nextKeys(await reads.signingKeys(), now + publishedAhead);
    const keys = await Promise.all(next.map((key) => generateKey(key.algorithm, seal, { ...key, createdAt: now })));
    return { kept: { keys } };
  },

  async load(reads) {
    return { account: await reads.account(), keys: await reads.signingKeys() };
  },

  decide({ kept, loaded: { account, keys }, now }) {
    if (!account) throw new Error('An admin acts in no account.');
    if (isUnderWay(keys, now)) throw new Conflict('A new key is published already, and signs within a day.');
    return {
      writes: kept.keys.map((row) => ({ insert: 'signingKeys' as const, row })),
      subject: { kind: 'account', id: account.id, name: account.name },
      changes: kept.keys.map(({ algorithm, kid }) => ({ field: `signingKey.${algorithm}`, before: null, after: kid })),
      result: {},
    };
  },
});
