import { and, eq, isNotNull, sql } from 'drizzle-orm';
import { accountFrom } from '../../accounts/model/settings.js';
import type { UnscopedReads } from '../../model/ports/store.js';
import type { SignedIn } from '../../model/signedIn.js';
import { readByTurn } from '../readByTurn.js';
import type { Source } from '../source.js';
import { subscribedColumns } from './subscribed.js';

/** Who a session stands for: one statement for all requests of a turn of the event loop, since each needs it. */
export function signedInRead(source: Source): UnscopedReads['signedIn'] {
  const { db, t, dialect } = source;
  const has = (table: typeof t.totpFactors | typeof t.passkeys) =>
    sql`exists (select 1 from ${table} where ${table.personId} = ${t.people.id})`.mapWith(Boolean);

  // Prepared once: to build it takes longer than all else that a small request does.
  const query = db
    .select({
      session: t.sessions,
      person: t.people,
      admin: t.admins,
      account: t.accounts,
      ...subscribedColumns(source),
      hasTotp: has(t.totpFactors),
      hasPasskey: has(t.passkeys),
    })
    .from(t.sessions)
    .innerJoin(t.people, eq(t.people.id, t.sessions.personId))
    .innerJoin(t.admins, and(eq(t.admins.personId, t.people.id), eq(t.admins.accountId, t.sessions.accountId)))
    .innerJoin(t.accounts, eq(t.accounts.id, t.sessions.accountId))
    .leftJoin(t.customers, eq(t.customers.id, t.sessions.accountId))
    .leftJoin(t.plans, eq(t.plans.id, t.customers.planId))
    .where(
      and(
        dialect.isOneOfNamed(t.sessions.tokenHash, 'tokenHashes'),
        eq(t.admins.enabled, true),
        isNotNull(t.admins.acceptedAt),
      ),
    )
    .prepare('signed_in');

  const read = readByTurn<SignedIn & { readonly id: string }>(source, async (tokenHashes) => {
    const rows = await query.execute({ tokenHashes: dialect.idsParameter(tokenHashes) });
    return rows.map(({ account, customer, plan, ...row }) => ({
      row: { ...row, id: row.session.tokenHash, account: accountFrom(account, customer, plan) },
      weight: weight + account.environments.length * environment,
    }));
  });

  return async (tokenHash, now) => {
    const signedIn = await read(tokenHash);
    return signedIn && signedIn.session.expiresAt > now ? signedIn : undefined;
  };
}

// Characters, about: all columns but the environments are short or bounded.
const weight = 4000;
const environment = 70;
