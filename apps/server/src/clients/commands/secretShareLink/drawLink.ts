import { secretShareLinkAttempts } from '@countersign/schema';
import { drawToken, sha256 } from '../../../kernel/credential.js';
import { newId } from '../../../kernel/newId.js';
import type { NewSecret } from '../../../kernel/newSecret.js';
import { SecretValue } from '../../../kernel/secretValue.js';
import type { SecretShareLinkRecord } from '../../model/secretShareLink.js';
import { type SealedPayload, sealPayload } from './sealedPayload.js';

/** What may be kept of a link. A type, not an interface: it must be plain JSON. */
export type DrawnLink = {
  readonly id: string;
  readonly tokenHash: string;
  /** Of the secret that is sealed. */
  readonly secretHash: string;
  /** Null when there was no value to put into it. */
  readonly sealedPayload: SealedPayload | null;
};

/** A new link to a secret: its token goes to the one who asks, and only its hash is kept. */
export async function drawLink(
  secretId: string,
  secret: string | null | undefined,
  passphrase?: string,
): Promise<{ link: DrawnLink; told: NewSecret }> {
  const id = newId('ssl');
  const token = drawToken();
  const link = {
    id,
    tokenHash: sha256(token),
    secretHash: sha256(secret ?? ''),
    sealedPayload: secret ? await sealPayload(secretId, secret, token, passphrase) : null,
  };
  return { link, told: { id, hint: '', value: new SecretValue(token), isLink: true } };
}

type Of = Pick<
  SecretShareLinkRecord,
  'accountId' | 'clientId' | 'secretId' | 'hint' | 'changeRequestId' | 'createdBy' | 'expiresAt'
> & { readonly now: number };

/** The row of a link that nobody has opened yet. */
export const linkRow = ({ id, tokenHash, sealedPayload }: DrawnLink, { now, ...of }: Of): SecretShareLinkRecord => ({
  ...of,
  id,
  tokenHash,
  sealed: sealedPayload?.sealed ?? null,
  salt: sealedPayload?.salt ?? null,
  attemptsLeft: secretShareLinkAttempts,
  state: 'UNUSED',
  createdAt: now,
  endedAt: null,
  openedFrom: '',
});
