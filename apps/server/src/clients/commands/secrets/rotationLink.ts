import type { RotateClientSecret } from '@countersign/schema';
import { auditActor } from '../../../audit/model/auditActor.js';
import type { FieldChange } from '../../../audit/model/entry.js';
import type { Actor } from '../../../kernel/actor.js';
import { hour } from '../../../kernel/duration.js';
import type { PrepareContext, Prepared } from '../../../model/command.js';
import type { Write } from '../../../model/plan.js';
import type { ClientSecretRecord } from '../../model/secret.js';
import { type DrawnLink, drawLink, linkRow } from '../secretShareLink/drawLink.js';
import { drawSecret, type StoredSecret } from './drawSecret.js';

type Generated = { readonly secret: StoredSecret; readonly link: DrawnLink | null };

/** Draws the new secret, and the link to it where one was asked for: then the link alone is told. */
export async function prepareRotation(
  { secretShareLink }: RotateClientSecret,
  context: PrepareContext,
): Promise<Prepared<Generated>> {
  const { generated, secret } = await drawSecret(context);
  if (!secretShareLink) return { generated: { secret: generated, link: null }, secret };
  const { link, told } = await drawLink(secret.id, secret.value.reveal());
  return { generated: { secret: generated, link }, secret: told };
}

/** The link is there once the secret is, and its hours count from then: a request may have waited for days. */
export function newSecretShareLink(
  link: DrawnLink,
  secret: ClientSecretRecord,
  { hours, actor, now }: { hours: number; actor: Actor; now: number },
): { write: Write; change: FieldChange } {
  const { id: secretId, accountId, clientId, hint } = secret;
  const of = { accountId, clientId, secretId, hint, changeRequestId: null };
  const row = linkRow(link, { ...of, expiresAt: now + hours * hour, createdBy: auditActor(actor), now });
  return {
    write: { insert: 'secretShareLinks', row },
    change: { field: 'link', before: null, after: `${hint} for ${hours === 1 ? 'an hour' : `${hours} hours`}` },
  };
}
