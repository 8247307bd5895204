import type { OpenHandOff } from '@countersign/schema';
import { tokenHash } from '../../auth/model/token.js';
import { type Context, execute } from '../../execution/execute.js';
import type { RecipientActor } from '../../kernel/actor.js';
import { InvalidInput, NotFound } from '../../kernel/refusal.js';
import type { SecretValue } from '../../kernel/secretValue.js';
import { openBox } from '../commands/handOff/box.js';
import { loadHandOff } from '../commands/handOff/loadHandOff.js';
import { openHandOff, over } from '../commands/handOff/openHandOff.js';
import { type Standing, standingOf } from '../model/handOff.js';

type Means = Pick<Context, 'store' | 'seal' | 'address' | 'now'>;

async function found({ store }: Pick<Means, 'store'>, token: string) {
  const place = await store.open.handOff(tokenHash(token));
  if (!place) throw over();
  const reads = store.within(place.accountId);
  const [account, loaded] = await Promise.all([reads.account(), loadHandOff(reads, place.id)]);
  if (!account || !loaded.handOff) throw over();
  return { ...loaded, account, handOff: loaded.handOff };
}

/** What a link is, before it is opened: looking at it spends nothing. */
export async function readHandOff(
  means: Pick<Means, 'store' | 'now'>,
  token: string,
): Promise<{ accountName: string; standing: Exclude<Standing, 'OVER'>; needsPassphrase: boolean; expiresAt: Date }> {
  const { handOff, client, request, account } = await found(means, token);
  const standing = standingOf(handOff, client, request, means.now());
  if (standing === 'OVER') throw over();
  const { salt, expiresAt } = handOff;
  return { accountName: account.name, standing, needsPassphrase: salt !== null, expiresAt: new Date(expiresAt) };
}

/**
 * Shows the secret to whoever opens the link first, and to nobody after.
 * @throws InvalidInput when the passphrase is wrong, saying how often it may still be tried
 */
export async function showHandOff(means: Means, { token, passphrase }: OpenHandOff): Promise<SecretValue> {
  const { handOff, account } = await found(means, token);
  const { id, secretId, sealed, salt } = handOff;
  // Without one it is not an attempt: the page has not asked yet.
  if (sealed !== null && salt !== null && !passphrase) throw InvalidInput.at('passphrase', 'Type the passphrase.');
  const value = sealed === null ? undefined : await openBox(secretId, { sealed, salt }, token, passphrase);

  const actor: RecipientActor = { kind: 'recipient', id, name: 'Whoever holds the link', accountId: account.id };
  const input = { id, fits: value !== undefined, address: means.address };
  const answer = await execute(openHandOff, input, { ...means, actor, accountId: account.id });
  if (answer.outcome !== 'APPLIED') throw new Error('Opening a link waits for nobody.');
  const { opened, attemptsLeft } = answer.result;
  if (opened && value) return value;
  if (attemptsLeft === 0) {
    throw new NotFound('link any more: the passphrase was wrong too often. Ask whoever sent it');
  }
  const left = attemptsLeft === 1 ? 'once more' : `${attemptsLeft} more times`;
  throw InvalidInput.at('passphrase', `That is not the passphrase. You can try ${left}.`);
}
