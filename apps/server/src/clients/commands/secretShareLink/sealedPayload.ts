import { hkdfSync, randomBytes } from 'node:crypto';
import { deriveKey } from '../../../auth/model/password.js';
import { SealBroken, sealUnder } from '../../../kernel/seal.js';
import { SecretValue } from '../../../kernel/secretValue.js';

/** A secret as a share link keeps it. A type, not an interface: it must be plain JSON. */
export type SealedPayload = { readonly sealed: string; readonly salt: string | null };

/**
 * The key comes from the link's token, which is kept nowhere, and from the passphrase where there is one: neither the
 * database alone nor the link alone opens it. The token has 256 random bits, so HKDF does (RFC 5869 §3.3); what a
 * person thought of is stretched first.
 */
async function sealOf(token: string, passphrase: string, salt: string | null) {
  const stretched = salt === null ? '' : await deriveKey(passphrase, Buffer.from(salt, 'base64url'));
  const key = hkdfSync('sha256', token, stretched, 'countersign share link', 32);
  return sealUnder(Buffer.from(key));
}

const secretShareLinkBinding = (secretId: string): string => `share link of client secret ${secretId}`;

export async function sealPayload(
  secretId: string,
  value: string,
  token: string,
  passphrase?: string,
): Promise<SealedPayload> {
  const salt = passphrase === undefined ? null : randomBytes(16).toString('base64url');
  return { sealed: (await sealOf(token, passphrase ?? '', salt)).close(value, secretShareLinkBinding(secretId)), salt };
}

/** The secret, or nothing when the passphrase is wrong. */
export async function openPayload(
  secretId: string,
  { sealed, salt }: SealedPayload,
  token: string,
  passphrase = '',
): Promise<SecretValue | undefined> {
  const seal = await sealOf(token, passphrase, salt);
  try {
    return new SecretValue(seal.open(sealed, secretShareLinkBinding(secretId)).toString());
  } catch (error) {
    if (error instanceof SealBroken) return undefined;
    throw error;
  }
}
