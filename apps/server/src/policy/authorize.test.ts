import { expect, test } from 'vitest';
import { execute } from '../kernel/execute.js';
import { sealUnder } from '../kernel/seal.js';
import { rotateSigningKeys } from '../oauth/keys/rotateSigningKeys.js';
import { makeWorld } from '../testing/world.js';

test('no key is generated for somebody who may not rotate keys', async () => {
  const { store, accountId, encryptionKey, now, close } = await makeWorld('acc_idle');
  const actor = {
    kind: 'admin',
    id: 'adm_idle',
    name: 'Idle',
    accountId,
    personId: 'per_idle',
    privileges: [],
    provenAt: now(),
    secondFactors: [],
  } as const;
  let generated = 0;
  const watched: typeof rotateSigningKeys = {
    ...rotateSigningKeys,
    prepare(input, means) {
      generated += 1;
      return rotateSigningKeys.prepare(input, means);
    },
  };
  const context = { store, accountId, actor, seal: sealUnder(encryptionKey), address: '', now };
  await expect(execute(watched, {}, context)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  expect(generated).toBe(0);
  await close();
});
