import { drawToken, sha256 } from '../../kernel/credential.js';
import { SecretValue } from '../../kernel/secretValue.js';

/** The part of an invitation's link that is stored. A type, not an interface: it must be plain JSON. */
export type KeptInvitation = { readonly hash: string };

/** Draws an invitation link: the part that is stored, and the token that only its sender and receiver know. */
export function drawInvitation(adminId: string) {
  const token = drawToken();
  const kept: KeptInvitation = { hash: sha256(token) };
  return { kept, secret: { id: adminId, hint: '', value: new SecretValue(token) } };
}
