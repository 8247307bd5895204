import { expect, test } from 'vitest';
import { sealUnder } from '../kernel/seal.js';
import { openKeyring } from '../oauth/keys/keyring.js';
import { freshDatabase, openStore, testKey } from '../store/testing/freshDatabase.js';
import { keysRotate } from './keys.js';

test('Whoever rotates keys that leaked hears for how long APIs refuse what the new ones sign', async () => {
  const url = await freshDatabase();
  const store = await openStore(url);
  await openKeyring({ store, seal: sealUnder(testKey), now: Date.now });
  await store.close();
  const said: string[] = [];
  const env = { DATABASE_URL: url, ENCRYPTION_KEY: testKey.toString('base64'), PUBLIC_URL: 'http://localhost' };
  await keysRotate.run(['--leaked'], { env, print: (line: string) => said.push(line) });
  expect(said).toHaveLength(4);
  expect(said.at(-1)).toMatch(/takes tokens that the old keys signed and refuses those\s.*for 15 minutes/);
});
