import { execute } from '../../execution/execute.js';
import { service } from '../../kernel/actor.js';
import { day } from '../../kernel/duration.js';
import { eachByItself } from '../../kernel/eachByItself.js';
import { Refusal, Unavailable } from '../../kernel/refusal.js';
import type { Seal } from '../../kernel/seal.js';
import type { Store } from '../../model/ports/store.js';
import { dueWarning, warnOfExpiry } from '../commands/secrets/warnOfExpiry.js';
import type { ExpiringSecret, ExpiryPlace } from '../model/expiringSecret.js';

const warningHorizon = 90 * day;

/** Warns the owners of secrets that end soon, each as often as the account wants it and no oftener. */
export async function warnOfExpiringSecrets(store: Store, seal: Seal, now: number): Promise<void> {
  await eachByItself(endingSoon(store, now), async ({ id, accountId }) => {
    const context = { store, seal, actor: service, accountId, address: '', now: () => now };
    try {
      await execute(warnOfExpiry, { secretId: id }, context);
    } catch (refusal) {
      // Another server did it, or the secret is gone.
      if (!(refusal instanceof Refusal) || refusal instanceof Unavailable) throw refusal;
    }
  });
}

async function* endingSoon(store: Store, now: number): AsyncGenerator<ExpiringSecret> {
  let place: ExpiryPlace = { at: now, id: '' };
  for (;;) {
    const some = await store.unscoped.expiringSecrets(place, now + warningHorizon);
    for (const secret of some) if (dueWarning(secret, secret.settings, now) !== undefined) yield secret;
    const last = some.at(-1);
    if (!last) return;
    place = { at: last.expiresAt, id: last.id };
  }
}
