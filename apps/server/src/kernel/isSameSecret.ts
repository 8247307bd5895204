import { timingSafeEqual } from 'node:crypto';

type Value = string | Uint8Array | null | undefined;

/**
 * Whether what was sent is what was kept, in a time that does not tell how much of it is right. Whatever proves who sends it
 * is compared here and nowhere else (tooling/floors/secretCompares.ts). How long it is, is no secret, nor
 * whether there is one.
 */
export function isSameSecret(sent: Value, kept: Value): boolean {
  if (sent === null || sent === undefined || kept === null || kept === undefined) return false;
  const [one, other] = [Buffer.from(sent), Buffer.from(kept)];
  return one.length === other.length && timingSafeEqual(one, other);
}
