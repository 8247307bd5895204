import type { AccountSettings } from '@countersign/schema';
import { z } from 'zod';
import { credentialPrefix, drawToken, sha256, withChecksum } from '../../../kernel/credential.js';
import type { Json } from '../../../kernel/json.js';
import { newId } from '../../../kernel/newId.js';
import type { NewSecret } from '../../../kernel/newSecret.js';
import { SecretValue } from '../../../kernel/secretValue.js';
import type { PrepareContext } from '../../../model/command.js';
import { clientSecretBinding } from '../../model/sealedSecret.js';

const prefix = credentialPrefix.clientSecret;

const StoredSecret = z.object({
  id: z.string(),
  hint: z.string(),
  secretHash: z.string(),
  sealed: z.string().nullable(),
  /** Milliseconds since 1970; from when its lifetime counts, however late it is approved. */
  drawnAt: z.number(),
});

/** What may be kept of a secret from the moment that it is drawn. */
export type StoredSecret = Readonly<z.infer<typeof StoredSecret>>;

/** A new secret: prefix, 256 random bits, checksum. What may be kept of it, and what only the one who asked is told. */
export async function drawSecret({
  now,
  account,
  seal,
}: PrepareContext): Promise<{ generated: StoredSecret; secret: NewSecret }> {
  const value = withChecksum(`${prefix}${drawToken()}`);
  const id = newId('sec');
  const hint = `${prefix}…${value.slice(-4)}`;
  const sealed = isRecoverable(account.settings) ? seal.close(value, clientSecretBinding(id)) : null;
  return {
    generated: { id, hint, secretHash: sha256(value), sealed, drawnAt: now },
    secret: { id, hint, value: new SecretValue(value) },
  };
}

/** The secret among what a command drew and a change request keeps. */
export function storedSecretIn(generated: Json): StoredSecret | undefined {
  const read = z
    .union([z.object({ secret: StoredSecret }).transform(({ secret }) => secret), StoredSecret])
    .safeParse(generated);
  return read.data;
}

/** What a command drew, without the copy by which its secret could be looked at again. */
export function withoutCopy(generated: Json): Json {
  const secret = storedSecretIn(generated);
  if (!secret) return generated;
  const bare = { ...secret, sealed: null };
  return generated !== null && typeof generated === 'object' && 'secret' in generated
    ? { ...generated, secret: bare }
    : bare;
}

const isRecoverable = ({ secretVisibility }: AccountSettings) => secretVisibility === 'RECOVERABLE';
