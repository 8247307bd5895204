import { expect, test } from 'vitest';
import { createClient } from '../clients/commands/createClient.js';
import { execute } from '../execution/execute.js';
import { sealUnder } from '../kernel/seal.js';
import { makeWorld } from '../testing/world.js';

test('no secret is drawn for somebody who may not make clients', async () => {
  const { store, accountId, encryptionKey, now, close } = await makeWorld('acc_idle');
  const actor = {
    kind: 'admin',
    id: 'adm_idle',
    version: 1,
    name: 'Idle',
    accountId,
    personId: 'per_idle',
    privileges: [],
    secondFactorAt: now(),
    provedFor: null,
    secondFactors: [],
  } as const;
  let drawn = 0;
  const watched: typeof createClient = {
    ...createClient,
    prepare(input, context) {
      drawn += 1;
      return createClient.prepare(input, context);
    },
  };
  const context = { store, accountId, actor, seal: sealUnder(encryptionKey), address: '', now };
  await expect(
    execute(
      watched,
      { name: 'Payroll', owner: { email: 'owner@example.com' }, grantTypes: ['CLIENT_CREDENTIALS'] },
      context,
    ),
  ).rejects.toMatchObject({ code: 'FORBIDDEN' });
  expect(drawn).toBe(0);
  await close();
});
