import { type AccountSettings, RotateClientSecret } from '@countersign/schema';
import { day } from '../../../kernel/duration.js';
import { InvalidInput } from '../../../kernel/refusal.js';
import { command } from '../../../model/command.js';
import type { Client } from '../../model/client.js';
import { type ClientSecretRecord, isLive } from '../../model/secret.js';
import { confirmed } from '../confirmed.js';
import { existing, loadClient, unchangedSince } from '../loadClient.js';
import { changeSecrets, fits, mayHaveSecrets } from './changeSecrets.js';
import { drawSecret } from './drawSecret.js';
import { newRecord } from './newRecord.js';

/** Puts a new secret in the place of one, or of all; what it replaces stops now, or overlaps with it for a while. */
export const rotateClientSecret = command({
  name: 'rotateClientSecret',
  input: RotateClientSecret,
  prepare: (_input, context) => drawSecret(context),
  load: (reads, { id }) => loadClient(reads, id),

  decide({ input, kept, loaded: { account, ...loaded }, actor, now }) {
    const { overlapUntil, label, expiresAt } = input;
    const client = existing(loaded.client);
    unchangedSince(client, input.expectedVersion);
    mayHaveSecrets(client);
    const replaced = toReplace(client, input.secretId);
    if (overlapUntil !== undefined) mayOverlap(overlapUntil, account.settings, now);
    confirmed(client, input.confirmation, account.settings);

    const live = client.secrets.filter((secret) => isLive(secret, now));
    const left = live.flatMap((secret) => {
      if (!replaced.includes(secret)) return [secret];
      return overlapUntil === undefined ? [] : [endingAt(overlapUntil, secret, kept.id)];
    });
    const wish = { label: label ?? onlyOne(replaced)?.label, expiresAt };
    const made = newRecord(kept, wish, { clientId: client.id, account, actor, now });
    const secrets = [...left, made];
    fits(secrets, account.settings, now);
    return changeSecrets(client, secrets, { account, crossings: loaded.crossings }, now);
  },
});

/** @throws InvalidInput when the account does not let secrets overlap, or not for as long */
function mayOverlap(until: number, { rotationOverlap, maxOverlapDays }: AccountSettings, now: number): void {
  const refused = (message: string) => InvalidInput.at('overlapUntil', message);
  if (!rotationOverlap) throw refused('In this account a secret stops at once when it is replaced.');
  if (until <= now) throw refused('This lies in the past. To stop the old secret at once, leave the overlap out.');
  if (until > now + maxOverlapDays * day) {
    throw refused(`In this account two secrets overlap for at most ${maxOverlapDays} days.`);
  }
}

function toReplace({ secrets }: Client, secretId: string | undefined): readonly ClientSecretRecord[] {
  if (secretId === undefined) return secrets;
  const named = secrets.filter(({ id }) => id === secretId);
  if (named.length === 0) throw InvalidInput.at('secretId', 'The client has no such secret any more.');
  return named;
}

const onlyOne = <T>(things: readonly T[]): T | undefined => (things.length === 1 ? things[0] : undefined);

const endingAt = (until: number, secret: ClientSecretRecord, replacedBy: string): ClientSecretRecord => ({
  ...secret,
  expiresAt: Math.min(secret.expiresAt ?? until, until),
  replacedBy,
});
