import { type AccountSettings, RotateClientSecret } from '@countersign/schema';
import { day } from '../../../kernel/duration.js';
import { InvalidInput } from '../../../kernel/refusal.js';
import { command } from '../../../model/command.js';
import type { Client } from '../../model/client.js';
import { type ClientSecretRecord, isLive } from '../../model/secret.js';
import { assertConfirmed } from '../assertConfirmed.js';
import { assertUnchanged, loadClient, requireClient } from '../loadClient.js';
import { assertMayHaveSecrets, assertSecretsFit, changeSecrets } from './changeSecrets.js';
import { newSecretRecord } from './newSecretRecord.js';
import { newSecretShareLink, prepareRotation } from './rotationLink.js';

/**
 * Puts a new secret in the place of one, or of all; what it replaces stops now, or overlaps with it for a while. Whoever
 * asks is told the secret, or a link that shows it.
 */
export const rotateClientSecret = command({
  name: 'rotateClientSecret',
  input: RotateClientSecret,
  prepare: prepareRotation,
  load: (reads, { id }) => loadClient(reads, id),

  decide({ input, account, generated, loaded, actor, now }) {
    const { overlapUntil, label, expiresAt, secretShareLink } = input;
    const client = requireClient(loaded.client);
    assertUnchanged(client, input.expectedVersion);
    assertMayHaveSecrets(client);
    const replaced = toReplace(client, input.secretId);
    if (overlapUntil !== undefined) assertOverlapAllowed(overlapUntil, account.settings, now);
    assertConfirmed(client, input.confirmation, account.settings);

    const live = client.secrets.filter((secret) => isLive(secret, now));
    const left = live.flatMap((secret) => {
      if (!replaced.includes(secret)) return [secret];
      return overlapUntil === undefined ? [] : [withExpiry(overlapUntil, secret, generated.secret.id)];
    });
    const requested = { label: label ?? onlyOne(replaced)?.label, expiresAt };
    const made = newSecretRecord(generated.secret, requested, { clientId: client.id, account, actor, now });
    const secrets = [...left, made];
    assertSecretsFit(client.secrets, secrets, account, now);
    const decision = changeSecrets(client, secrets, { account, acrossEnvironments: loaded.acrossEnvironments }, now);
    if (!generated.link || !secretShareLink) return decision;
    const link = newSecretShareLink(generated.link, made, { hours: secretShareLink.hours, actor, now });
    return { ...decision, writes: [...decision.writes, link.write], changes: [...decision.changes, link.change] };
  },
});

/** @throws InvalidInput when the account does not let secrets overlap, or not for as long */
function assertOverlapAllowed(until: number, { rotationOverlap, maxOverlapDays }: AccountSettings, now: number): void {
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
  if (named.length === 0) throw InvalidInput.at('secretId', 'The client no longer has this secret.');
  return named;
}

const onlyOne = <T>(things: readonly T[]): T | undefined => (things.length === 1 ? things[0] : undefined);

const withExpiry = (until: number, secret: ClientSecretRecord, replacedBy: string): ClientSecretRecord => ({
  ...secret,
  expiresAt: Math.min(secret.expiresAt ?? until, until),
  // One that is being replaced already stays with its own successor: whichever rotation is cancelled gives back its own.
  ...(secret.replacedBy === null && { replacedBy, endsOtherwise: secret.expiresAt }),
});
