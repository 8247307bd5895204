import { CreateSecretShareLink, maxSecretShareLinkHours } from '@countersign/schema';
import { auditActor } from '../../../audit/model/auditActor.js';
import { moment } from '../../../audit/model/moment.js';
import type { ChangeRequest } from '../../../changes/model/changeRequest.js';
import { requestStateAt } from '../../../changes/model/changeRequest.js';
import { hour } from '../../../kernel/duration.js';
import { Conflict, InvalidInput, NotFound } from '../../../kernel/refusal.js';
import { command, type Prepared } from '../../../model/command.js';
import type { Client } from '../../model/client.js';
import { openSecret } from '../../model/sealedSecret.js';
import { isLive } from '../../model/secret.js';
import { loadClient } from '../loadClient.js';
import { assertRecoverable } from '../secrets/assertRecoverable.js';
import { storedSecretIn } from '../secrets/drawSecret.js';
import { type DrawnLink, drawLink, linkRow } from './drawLink.js';

/**
 * Makes a link that shows a secret once. The secret comes from the one who was just shown it, or from the copy that the
 * account keeps; the link's token goes to the one who asks, and only its hash is kept.
 */
export const createSecretShareLink = command({
  name: 'createSecretShareLink',
  input: CreateSecretShareLink,

  async prepare({ id: clientId, secretId, value, passphrase }, { reads, seal }): Promise<Prepared<DrawnLink>> {
    const client = value === undefined ? await reads.clients.byId(clientId) : undefined;
    const copy = client?.secrets.find(({ id }) => id === secretId)?.sealed;
    const secret = value ?? (copy && openSecret(seal, secretId, copy).reveal());
    const { link, told } = await drawLink(secretId, secret, passphrase);
    return { generated: link, secret: told };
  },

  async load(reads, { id, changeRequestId }) {
    const [loaded, request] = await Promise.all([
      loadClient(reads, id),
      changeRequestId === undefined ? undefined : reads.changes.byId(changeRequestId),
    ]);
    return { ...loaded, request };
  },

  decide({ input, account, generated, loaded: { client, request }, actor, now }) {
    const secret = requireSecret(input, client, request, now);
    if (!isLive(secret, now)) throw new Conflict('This secret has expired.');
    if (input.value === undefined) assertRecoverable(secret, account.settings);
    if (!generated.sealedPayload || generated.secretHash !== secret.secretHash)
      throw InvalidInput.at('value', 'This is not the secret.');

    const row = linkRow(generated, {
      accountId: account.id,
      clientId: input.id,
      secretId: input.secretId,
      hint: secret.hint,
      changeRequestId: input.changeRequestId ?? null,
      createdBy: auditActor(actor),
      expiresAt: endOf(input, now),
      now,
    });
    const passphrase = row.salt === null ? '' : ', with a passphrase';
    return {
      // Where secrets are shown once from now on, no link shows one that was kept.
      guardsAccount: true,
      expects: [
        // The secret is still there, or still waits.
        ...(client ? [{ guard: 'clients' as const, id: client.id, version: client.version }] : []),
        ...(request ? [{ guard: 'changeRequests' as const, id: request.id, version: request.version }] : []),
      ],
      writes: [{ insert: 'secretShareLinks', row }],
      subject: { kind: 'client', id: input.id, name: client?.name ?? request?.subjectName ?? '' },
      changes: [{ field: 'link', before: null, after: `${row.hint} until ${moment(row.expiresAt)}${passphrase}` }],
      result: { clientId: input.id, secretShareLinkId: row.id },
    };
  },
});

/** The secret among those of its client, or the one that waits with a change request about that client. */
function requireSecret(
  { id, secretId }: CreateSecretShareLink,
  client: Client | undefined,
  request: ChangeRequest | undefined,
  now: number,
) {
  const known = client?.secrets.find((secret) => secret.id === secretId);
  if (known) return known;
  const waits = request?.subjectId === id && requestStateAt(request, now) === 'OPEN';
  const waiting = waits ? storedSecretIn(request.generated) : undefined;
  if (waiting?.id !== secretId) throw new NotFound('secret');
  return { ...waiting, expiresAt: null };
}

function endOf({ expiresAt }: CreateSecretShareLink, now: number): number {
  const end = expiresAt ?? now + 24 * hour;
  if (end <= now) throw InvalidInput.at('expiresAt', 'This lies in the past: the link would show nothing.');
  if (end > now + maxSecretShareLinkHours * hour) {
    throw InvalidInput.at('expiresAt', `A link is good for at most ${maxSecretShareLinkHours / 24} days.`);
  }
  return end;
}
