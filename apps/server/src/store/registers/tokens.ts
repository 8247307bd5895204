import { and, gt, isNull, type SQL, sql } from 'drizzle-orm';
import type { AnyPgColumn } from 'drizzle-orm/pg-core';
import type { TokenRegister } from '../../oauth/model/tokenRegister.js';
import type { Outcome } from '../commit.js';
import type { Source } from '../source.js';
import type { Statement, Statements } from '../statements.js';
import { compiled } from './compiled.js';

const given = (name: string): SQL => sql`${sql.placeholder(name)}`;
const is = (column: AnyPgColumn, name: string): SQL => sql`${column} = ${sql.placeholder(name)}`;

/**
 * One-time facts. Each change is one statement that carries its own condition: of all who try at once, in whichever
 * processes, the database lets one through and tells the others.
 */
export function tokenRegister(
  { db, t }: Source,
  statements: Statements,
  run: (statement: Statement) => Promise<Outcome>,
): TokenRegister {
  const { tokenFamilies: families, revokedTokens, spentAssertions } = t;
  const won = async (statement: Statement) => (await run(statement)).count === 1;

  const alive = and(isNull(families.revokedAt), gt(families.expiresAt, given('now')));

  const redeemCode = compiled(
    db
      .update(families)
      .set({
        codeRedeemedAt: given('now'),
        expiresAt: given('expiresAt'),
        handle: given('handle'),
        refreshHash: given('refreshHash'),
        refreshedAt: given('now'),
        idleExpiresAt: given('idleExpiresAt'),
      })
      .where(
        and(
          is(families.codeHash, 'codeHash'),
          isNull(families.codeRedeemedAt),
          gt(families.codeExpiresAt, given('now')),
          alive,
        ),
      ),
  );

  const refresh = compiled(
    db
      .update(families)
      .set({ refreshHash: given('refreshHash'), refreshedAt: given('now'), idleExpiresAt: given('idleExpiresAt') })
      .where(
        and(
          is(families.handle, 'handle'),
          is(families.refreshHash, 'spent'),
          gt(families.idleExpiresAt, given('now')),
          alive,
        ),
      ),
  );

  const revoke = compiled(
    db
      .update(families)
      .set({ revokedAt: given('now') })
      .where(and(is(families.id, 'id'), isNull(families.revokedAt))),
  );

  const spend = compiled(
    db
      .insert(spentAssertions)
      .values({ clientId: given('clientId'), jti: given('jti'), expiresAt: given('expiresAt') })
      .onConflictDoNothing(),
  );

  const revokeToken = compiled(
    db
      .insert(revokedTokens)
      .values({ jti: given('jti'), expiresAt: given('expiresAt') })
      .onConflictDoNothing(),
  );

  const family = (column: AnyPgColumn, name: string) => {
    const query = db.select().from(families).where(is(column, 'value')).prepare(name);
    return async (value: string) => (await query.execute({ value }))[0];
  };

  const revokedToken = db
    .select({ jti: revokedTokens.jti })
    .from(revokedTokens)
    .where(is(revokedTokens.jti, 'jti'))
    .prepare('revoked_token');

  return {
    open: async (family) => {
      await run(statements.insert('tokenFamilies', { ...family }));
    },
    byId: family(families.id, 'family_by_id'),
    byCode: family(families.codeHash, 'family_by_code'),
    byHandle: family(families.handle, 'family_by_handle'),
    redeemCode: (codeHash, refreshToken, now) => won(redeemCode({ codeHash, ...refreshToken, now })),
    refresh: (handle, spent, next, now) => won(refresh({ handle, spent, ...next, now })),
    revoke: (id, now) => won(revoke({ id, now })),
    spendAssertion: (clientId, jti, expiresAt) => won(spend({ clientId, jti, expiresAt })),
    revokeToken: (jti, expiresAt) => won(revokeToken({ jti, expiresAt })),
    async isRevoked(jti) {
      return (await revokedToken.execute({ jti })).length > 0;
    },
  };
}
