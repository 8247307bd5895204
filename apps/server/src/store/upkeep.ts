import { setImmediate } from 'node:timers/promises';
import { and, eq, getTableColumns, inArray, isNotNull, lte, sql } from 'drizzle-orm';
import type { AnyPgColumn } from 'drizzle-orm/pg-core';
import { settingsFrom } from '../accounts/model/settings.js';
import { withoutCopy } from '../clients/commands/secrets/drawSecret.js';
import type { Source } from './source.js';
import type { Tables } from './tables/index.js';

// As many as are taken away without anybody noticing that they had to wait.
const batchSize = 500;

type ExpiryOf<T extends keyof Tables> = Extract<
  keyof Tables[T]['$inferSelect'],
  'expiresAt' | 'resetsAt' | `${string}ExpiresAt`
>;

/** What becomes of a row whose time is up: it is forgotten, or kept for a reason. */
type Expiries = {
  readonly [T in keyof Tables as [ExpiryOf<T>] extends [never] ? never : T]: {
    readonly [C in ExpiryOf<T>]: 'forgotten' | { readonly kept: string };
  };
};

/** Everything in the database that has an end: total by type, so that a table with an expiry says what comes of it. */
const expiries: Expiries = {
  sessions: { expiresAt: 'forgotten' },
  tickets: { expiresAt: 'forgotten' },
  limits: { resetsAt: 'forgotten' },
  tokenFamilies: {
    expiresAt: 'forgotten',
    idleExpiresAt: 'forgotten',
    codeExpiresAt: { kept: 'A code that comes twice must be known, to end what the first use gave (RFC 6749 §4.1.2).' },
  },
  revokedTokens: { expiresAt: 'forgotten' },
  spentAssertions: { expiresAt: 'forgotten' },
  admins: { invitationExpiresAt: { kept: 'The invitation can be sent again.' } },
  clientSecrets: { expiresAt: { kept: 'Admins see which secrets have ended, until they remove them.' } },
  changeRequests: {
    expiresAt: { kept: 'changes/flows/expireLapsed.ts notes it; what was asked stays part of the story.' },
  },
  secretShareLinks: { expiresAt: { kept: 'That a link was there stays; what it would have shown goes, below.' } },
  leases: { expiresAt: { kept: 'One row a task, taken again and again.' } },
};

const forgotten = Object.entries(expiries).flatMap(([table, columns]) =>
  Object.entries(columns).flatMap(([column, fate]) =>
    fate === 'forgotten' ? [[table as keyof Expiries, column] as const] : [],
  ),
);

/** Takes away what has expired, a batch at a time, and in between lets others do their work. */
export async function forgetExpired(source: Source, now: number): Promise<void> {
  const { db, t } = source;
  for (const [name, column] of forgotten) {
    const table = t[name];
    const at = getTableColumns(table)[column as keyof typeof table.$inferSelect] as unknown as AnyPgColumn<{
      data: number;
    }>;
    for (let more = true; more; ) {
      const oldest = await db.select({ at }).from(table).where(lte(at, now)).orderBy(at).limit(batchSize);
      const last = oldest.at(-1);
      if (last) await db.delete(table).where(lte(at, sql`${last.at}`));
      more = oldest.length === batchSize;
      if (more) await setImmediate();
    }
  }
  // That a link was there stays; what it would have shown goes.
  const { state, expiresAt, sealed } = t.secretShareLinks;
  await db
    .update(t.secretShareLinks)
    .set({ sealed: null })
    .where(and(eq(state, 'UNUSED'), lte(expiresAt, now), isNotNull(sealed)));
  await forgetCopies(source, now);
}

/**
 * Takes away the sealed copies of secrets that waited and may not be looked at again: the time of their requests is over,
 * or their account shows secrets once by now. A request asks for the same as before, so that its version stays.
 */
async function forgetCopies({ db, t }: Source, now: number): Promise<void> {
  const { accounts, changeRequests: requests } = t;
  const { id, version, kept, expiresAt, state } = requests;
  // Whatever else became of a request, what it had drawn is forgotten with it.
  const keeping = ['OPEN', 'EXPIRED', 'SUPERSEDED'] as const;
  const copies = await db
    .select({ id, version, kept, expiresAt, settings: accounts.settings })
    .from(requests)
    .innerJoin(accounts, eq(accounts.id, requests.accountId))
    .where(and(inArray(state, [...keeping]), sql`cast(${kept} as text) like '%"sealed":"%'`));
  for (const copy of copies) {
    if (copy.expiresAt > now && settingsFrom(copy.settings).secretVisibility === 'RECOVERABLE') continue;
    await db
      .update(requests)
      .set({ kept: withoutCopy(copy.kept) })
      .where(and(eq(id, copy.id), eq(version, copy.version)));
  }
}
