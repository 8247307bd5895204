import { hkdfSync } from 'node:crypto';
import { isSameSecret } from '../../kernel/isSameSecret.js';
import { sealUnder } from '../../kernel/seal.js';
import type { RefreshToken } from '../credential.js';
import type { SpentRefreshToken, TokenFamily } from '../model/family.js';
import type { NextRefreshToken } from '../model/tokenRegister.js';

// As many as an honest client spends within the time of one; more than these are not remembered.
const maxSpentTokens = 20;

/** What a refresh token is to its family at this moment. */
export type RefreshTokenState =
  /** Good. */
  | 'CURRENT'
  /** Just used, and the one that was answered was not yet: the answer may have been lost, or there were several tries. */
  | 'REPEATED'
  /** Just used, and so was the one that was answered: of no use, and no sign of a thief. */
  | 'LATE'
  | 'REUSED';

export function refreshTokenState({ hash }: RefreshToken, family: TokenFamily, now: number): RefreshTokenState {
  if (isSameSecret(hash, family.refreshHash)) return 'CURRENT';
  const spent = family.spentTokens ?? [];
  const found = spent.find((one) => isSameSecret(hash, one.hash) && one.until > now);
  if (!found) return 'REUSED';
  return found === spent.at(-1) && family.sealedToken !== null ? 'REPEATED' : 'LATE';
}

/** What is kept, for as many milliseconds, so that a token that is used now is answered again by the same next one. */
export function keptForRepetition(
  spent: RefreshToken,
  next: RefreshToken,
  { id, spentTokens }: TokenFamily,
  { grace, now }: { grace: number; now: number },
): Pick<NextRefreshToken, 'spentTokens' | 'sealedToken' | 'repeatableUntil'> {
  if (grace === 0) return { spentTokens: [], sealedToken: null, repeatableUntil: null };
  const until = now + grace;
  const isRecent = (one: SpentRefreshToken): boolean => one.until > now;
  return {
    spentTokens: [...(spentTokens ?? []).filter(isRecent), { hash: spent.hash, until }].slice(-maxSpentTokens),
    sealedToken: sealOf(spent).close(next.value, bindingOf(id)),
    repeatableUntil: until,
  };
}

/** The token that was answered before: who sends the spent one again has the key to it, and the database alone does not. */
export const openNext = (spent: RefreshToken, { id, sealedToken }: TokenFamily): string =>
  sealOf(spent)
    .open(sealedToken ?? '', bindingOf(id))
    .toString();

/** A token has 256 random bits, so HKDF does (RFC 5869 §3.3). Kept of it is a SHA-256, from which the key does not follow. */
const sealOf = ({ value }: RefreshToken) =>
  sealUnder(Buffer.from(hkdfSync('sha256', value, '', 'countersign refresh token after this one', 32)));

const bindingOf = (familyId: string): string => `the refresh token of ${familyId}`;
