import { drawToken, sha256 } from '../../kernel/credential.js';
import { SecretValue } from '../../kernel/secretValue.js';

/** What may be kept of an invitation's link. A type, not an interface: it must be plain JSON. */
export type KeptInvitation = { readonly hash: string };

/** A link by which somebody comes in: what may be kept of it, and what only its sender and receiver know. */
export function drawInvitation(adminId: string) {
  const token = drawToken();
  const kept: KeptInvitation = { hash: sha256(token) };
  return { kept, secret: { id: adminId, hint: '', value: new SecretValue(token) } };
}
