import { Conflict } from '../../kernel/refusal.js';
import type { SigningKeyRecord } from '../model/signingKey.js';
import { generateKey } from './generateKey.js';
import { type KeyringServices, openKeyring } from './keyring.js';
import { hasPendingKey, nextKeys, prePublicationPeriod } from './rotation.js';

/**
 * Creates the next key of each algorithm early; normally that happens every ninety days. The key is published now and
 * signs a day later, so that verifiers can fetch it first. If a key leaked, the new keys sign at once and the old keys
 * are removed: each token that an old key signed fails once its verifier fetches the JWKS again.
 *
 * No command: the keys are the installation's, so that this happens in no account, and no account may ask for it.
 * @throws Conflict when a new key waits to sign already
 * @throws StartupError when the encryption key is another than the servers'
 */
export async function rotateKeys(
  services: KeyringServices,
  { leaked }: { leaked: boolean },
): Promise<SigningKeyRecord[]> {
  const { store, seal, now } = services;
  await openKeyring(services);
  const keys = await store.keys.all();
  const at = now();
  if (!leaked && hasPendingKey(keys, at)) throw new Conflict('A new key is published already, and signs within a day.');
  const next = await Promise.all(
    nextKeys(keys, leaked ? at : at + prePublicationPeriod).map((key) =>
      generateKey(key.algorithm, seal, { ...key, createdAt: at }),
    ),
  );
  for (const key of next) await store.keys.add(key);
  if (leaked) for (const { kid } of keys) await store.keys.remove(kid);
  return next;
}
