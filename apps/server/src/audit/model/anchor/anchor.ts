import { decodeJwt, decodeProtectedHeader, errors, importJWK, jwtVerify, SignJWT } from 'jose';
import { minute } from '../../../kernel/duration.js';
import type { AnchorKey } from './anchorKey.js';
import type { AccountHead, AnchorKeyRecord } from './register.js';

/**
 * The signed head of an account's chain: a copy kept elsewhere proves later that no earlier entry was changed or cut
 * off.
 */
export interface Anchor extends AccountHead {
  /** RFC 7515 §7.1, in one line. */
  readonly jws: string;
}

// A type of its own, so that an anchor is never taken for a token, whoever has the key of either (RFC 8725 §3.11).
const typ = 'audit-anchor+jwt';

/** Finds the anchors in any text: a file of them, a log, a mail, an export. */
export const anchorsIn = (text: string): string[] =>
  (text.match(/eyJ[\w-]+\.[\w-]+\.[\w-]+/g) ?? []).filter((jws) => {
    try {
      return decodeProtectedHeader(jws).typ === typ;
    } catch {
      return false;
    }
  });

/**
 * Signs a head (RFC 8037). The public key is included, so that the keeper of anchors can see that it stayed the same.
 */
export async function signAnchor(key: AnchorKey, issuer: string, head: AccountHead, at: number): Promise<Anchor> {
  const { accountId, seq, hash } = head;
  const jws = await new SignJWT({ seq, hash })
    .setProtectedHeader({ alg: 'EdDSA', typ, kid: key.kid, jwk: key.publicJwk })
    .setIssuer(issuer)
    .setSubject(accountId)
    .setIssuedAt(Math.floor(at / 1000))
    .sign(key.privateKey);
  return { accountId, seq, hash, jws };
}

// A process that had read the key before it was followed by another may still have signed with it.
const handover = 10 * minute;

/** What an anchor says, whoever signed it. */
export function statementOf(jws: string): { seq: number; hash: string; at: number } {
  const { seq, hash, iat = 0 } = decodeJwt<{ seq: number; hash: string }>(jws);
  return { seq, hash, at: iat * 1000 };
}

/**
 * Reads an anchor; undefined when none of these keys signed it, or one that had been followed by another by then. The key
 * that it includes proves nothing.
 */
export async function readAnchor(jws: string, keys: readonly AnchorKeyRecord[]): Promise<Anchor | undefined> {
  const { kid } = decodeProtectedHeader(jws);
  const known = keys.find((key) => key.kid === kid);
  if (!known) return undefined;
  try {
    const { payload } = await jwtVerify(jws, await importJWK(known.publicJwk, 'EdDSA'), { typ, algorithms: ['EdDSA'] });
    const { sub, seq, hash, iat = 0 } = payload;
    const next = keys.find(({ generation }) => generation === known.generation + 1);
    if (next && iat * 1000 > next.createdAt + handover) return undefined;
    return typeof sub === 'string' && typeof seq === 'number' && typeof hash === 'string'
      ? { accountId: sub, seq, hash, jws }
      : undefined;
  } catch (error) {
    if (error instanceof errors.JOSEError) return undefined;
    throw error;
  }
}
