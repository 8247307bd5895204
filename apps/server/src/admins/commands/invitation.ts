import { drawToken, sha256 } from '../../kernel/credential.js';
import { SecretValue } from '../../kernel/secretValue.js';

/** The part of an invitation's link that is stored. A type, not an interface: it must be plain JSON. */
export type StoredInvitation = { readonly hash: string };

/**
 * The token of a link that is told to somebody else than its mailbox, who hands it over. It is good for the same
 * invitation, and proves no mailbox: from it, nobody comes to the one that was mailed.
 */
export const toldToken = (mailedToken: string): string => sha256(mailedToken);

/** Draws an invitation link: the part that is stored, and the token that only its sender and receiver know. */
export function drawInvitation(adminId: string) {
  const token = drawToken();
  const generated: StoredInvitation = { hash: sha256(toldToken(token)) };
  return { generated, secret: { id: adminId, hint: '', value: new SecretValue(token) } };
}
