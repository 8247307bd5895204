import { and, desc, gt, inArray, isNotNull, isNull, lte, type SQL, sql } from 'drizzle-orm';
import type { AnyPgColumn } from 'drizzle-orm/pg-core';
import { maxOwnFamilies, type TokenRegister } from '../../oauth/model/tokenRegister.js';
import type { StatementResult } from '../commit.js';
import type { Source } from '../source.js';
import type { Statement, Statements } from '../statements.js';
import { compile } from './compile.js';

const placeholder = (name: string): SQL => sql`${sql.placeholder(name)}`;
const equals = (column: AnyPgColumn, name: string): SQL => sql`${column} = ${sql.placeholder(name)}`;

/**
 * One-time facts. Each change is one conditional statement: of concurrent callers, in any processes, the database lets
 * one succeed, and the others get false.
 */
export function tokenRegister(
  { db, t }: Source,
  statements: Statements,
  run: (statement: Statement) => Promise<StatementResult>,
): TokenRegister {
  const { tokenFamilies: families, revokedTokens, spentAssertions } = t;
  const won = async (statement: Statement) => (await run(statement)).count === 1;

  const alive = and(isNull(families.revokedAt), gt(families.expiresAt, placeholder('now')));

  const redeemCode = compile(
    db
      .update(families)
      .set({
        codeRedeemedAt: placeholder('now'),
        expiresAt: placeholder('expiresAt'),
        handle: placeholder('handle'),
        refreshHash: placeholder('refreshHash'),
        refreshedAt: placeholder('now'),
        idleExpiresAt: placeholder('idleExpiresAt'),
      })
      .where(
        and(
          equals(families.codeHash, 'codeHash'),
          isNull(families.codeRedeemedAt),
          gt(families.codeExpiresAt, placeholder('now')),
          alive,
        ),
      ),
  );

  const refresh = compile(
    db
      .update(families)
      .set({
        refreshHash: placeholder('refreshHash'),
        refreshedAt: placeholder('now'),
        spentTokens: placeholder('spentTokens'),
        sealedToken: placeholder('sealedToken'),
        repeatableUntil: placeholder('repeatableUntil'),
        idleExpiresAt: placeholder('idleExpiresAt'),
      })
      .where(
        and(
          equals(families.handle, 'handle'),
          equals(families.refreshHash, 'spent'),
          gt(families.idleExpiresAt, placeholder('now')),
          alive,
        ),
      ),
  );

  const erase = compile(
    db
      .update(families)
      .set({ spentTokens: null, sealedToken: null, repeatableUntil: null })
      .where(and(isNotNull(families.repeatableUntil), lte(families.repeatableUntil, placeholder('now')))),
  );

  const revoke = compile(
    db
      .update(families)
      .set({ revokedAt: placeholder('now'), sealedToken: null })
      .where(and(equals(families.id, 'id'), isNull(families.revokedAt))),
  );

  // RFC 6749 §4.4.3 advises against refresh tokens for client credentials: a client that asks for a new one each time
  // instead of refreshing would otherwise fill the disk.
  const endOldest = compile(
    db.delete(families).where(
      inArray(
        families.id,
        db
          .select({ id: families.id })
          .from(families)
          .where(and(equals(families.clientId, 'clientId'), isNull(families.adminId)))
          .orderBy(desc(families.createdAt), desc(families.id))
          .limit(maxOwnFamilies)
          .offset(maxOwnFamilies),
      ),
    ),
  );

  const spend = compile(
    db
      .insert(spentAssertions)
      .values({ clientId: placeholder('clientId'), jti: placeholder('jti'), expiresAt: placeholder('expiresAt') })
      .onConflictDoNothing(),
  );

  const revokeToken = compile(
    db
      .insert(revokedTokens)
      .values({ jti: placeholder('jti'), expiresAt: placeholder('expiresAt') })
      .onConflictDoNothing(),
  );

  const family = (column: AnyPgColumn, name: string) => {
    const query = db.select().from(families).where(equals(column, 'value')).prepare(name);
    return async (value: string) => (await query.execute({ value }))[0];
  };

  const revokedToken = db
    .select({ jti: revokedTokens.jti })
    .from(revokedTokens)
    .where(equals(revokedTokens.jti, 'jti'))
    .prepare('revoked_token');

  return {
    create: async (family) => {
      await run(statements.insert('tokenFamilies', { ...family }));
      if (family.adminId === null) await run(endOldest({ clientId: family.clientId }));
    },
    familyById: family(families.id, 'family_by_id'),
    byCode: family(families.codeHash, 'family_by_code'),
    byHandle: family(families.handle, 'family_by_handle'),
    redeemCode: (codeHash, refreshToken, now) => won(redeemCode({ codeHash, ...refreshToken, now })),
    refresh: (handle, spent, next, now) =>
      won(refresh({ handle, spent, ...next, spentTokens: JSON.stringify(next.spentTokens), now })),
    eraseRepeatable: async (now) => {
      await run(erase({ now }));
    },
    revokeFamily: (id, now) => won(revoke({ id, now })),
    spendAssertion: (clientId, jti, expiresAt) => won(spend({ clientId, jti, expiresAt })),
    revokeAccessToken: (jti, expiresAt) => won(revokeToken({ jti, expiresAt })),
    async isAccessTokenRevoked(jti) {
      return (await revokedToken.execute({ jti })).length > 0;
    },
  };
}
