import { setImmediate } from 'node:timers/promises';
import { and, eq, getTableColumns, gt, inArray, isNotNull, lte, not, sql } from 'drizzle-orm';
import type { AnyPgColumn } from 'drizzle-orm/pg-core';
import { settingsFrom } from '../accounts/model/settings.js';
import { withoutCopy } from '../clients/commands/secrets/drawSecret.js';
import { day } from '../kernel/duration.js';
import { isSecretAlive } from './reads/keptAnswers.js';
import type { Source } from './source.js';
import { holdsCopy } from './tables/changes.js';
import type { Tables } from './tables/index.js';

// Few enough to be deleted without a noticeable delay for other requests.
const batchSize = 500;

// As long as the log of deliveries goes back.
const keptDeliveries = 30 * day;

type ExpiryOf<T extends keyof Tables> = Extract<
  keyof Tables[T]['$inferSelect'],
  'expiresAt' | 'resetsAt' | `${string}ExpiresAt`
>;

/** The fate of an expired row: deleted, or kept for a reason. */
type Expiries = {
  readonly [T in keyof Tables as [ExpiryOf<T>] extends [never] ? never : T]: {
    readonly [C in ExpiryOf<T>]: 'forgotten' | { readonly kept: string };
  };
};

/** Every expiry in the database: total by type, so that each table with an expiry states the fate of its rows. */
const expiries: Expiries = {
  sessions: { expiresAt: 'forgotten' },
  tickets: { expiresAt: 'forgotten' },
  personalTokens: { expiresAt: 'forgotten' },
  limits: { resetsAt: 'forgotten' },
  tokenFamilies: {
    expiresAt: 'forgotten',
    idleExpiresAt: 'forgotten',
    codeExpiresAt: { kept: 'A code that comes twice must be known, to end what the first use gave (RFC 6749 §4.1.2).' },
  },
  keptAnswers: { expiresAt: 'forgotten' },
  revokedTokens: { expiresAt: 'forgotten' },
  spentAssertions: { expiresAt: 'forgotten' },
  admins: { invitationExpiresAt: { kept: 'The invitation can be sent again.' } },
  pastSecrets: { expiresAt: 'forgotten' },
  clientSecrets: { expiresAt: { kept: 'Admins see which secrets have ended, until they remove them.' } },
  changeRequests: {
    expiresAt: { kept: 'changes/flows/expireLapsed.ts notes it; what was asked stays part of the story.' },
  },
  secretShareLinks: { expiresAt: { kept: 'That a link was there stays; what it would have shown goes, below.' } },
  webhookKeys: { expiresAt: 'forgotten' },
  leases: { expiresAt: { kept: 'One row a task, taken again and again.' } },
};

const forgotten = Object.entries(expiries).flatMap(([table, columns]) =>
  Object.entries(columns).flatMap(([column, fate]) =>
    fate === 'forgotten' ? [[table as keyof Expiries, column] as const] : [],
  ),
);

/** Deletes expired rows, a batch at a time, and yields to other work between batches. */
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
  // The record of an expired link stays; its sealed secret is removed.
  const { state, expiresAt, sealed } = t.secretShareLinks;
  await db
    .update(t.secretShareLinks)
    .set({ sealed: null })
    .where(and(eq(state, 'UNUSED'), lte(expiresAt, now), isNotNull(sealed)));
  // Time alone ends some, and a link ends with its secret: a commit does not know of these.
  const { keptAnswers: kept } = t;
  await db
    .update(kept)
    .set({ secret: null })
    .where(and(gt(kept.expiresAt, 0), isNotNull(kept.secret), not(sql`(${isSecretAlive(source, now)})`)));
  await forgetCopies(source, now);
  await forgetDeliveries(source, now);
}

/**
 * Removes the sealed copies of pending secrets that must not be revealed again: their request has expired, or their
 * account now shows secrets only once. The request asks for the same change as before, so its version stays.
 */
async function forgetCopies({ db, t }: Source, now: number): Promise<void> {
  const { accounts, changeRequests: requests } = t;
  const { id, version, generated, expiresAt } = requests;
  // Open, expired or superseded: of any other, `generated` was removed together with the decision.
  const copies = await db
    .select({ id, version, generated, expiresAt, accountId: requests.accountId })
    .from(requests)
    .where(and(gt(expiresAt, 0), holdsCopy));
  if (copies.length === 0) return;
  const ids = [...new Set(copies.map(({ accountId }) => accountId))];
  const owners = await db
    .select({ id: accounts.id, settings: accounts.settings })
    .from(accounts)
    .where(inArray(accounts.id, ids));
  const settings = new Map(owners.map((account) => [account.id, settingsFrom(account.settings)]));
  for (const copy of copies) {
    if (copy.expiresAt > now && settings.get(copy.accountId)?.secretVisibility === 'RECOVERABLE') continue;
    await db
      .update(requests)
      .set({ generated: withoutCopy(copy.generated) })
      .where(and(eq(id, copy.id), eq(version, copy.version)));
  }
}

/** Removes what arrived, or was given up, some weeks ago; nothing that waits has an end. */
async function forgetDeliveries({ db, t: { webhookDeliveries } }: Source, now: number): Promise<void> {
  const { endedAt } = webhookDeliveries;
  for (let more = true; more; ) {
    const oldest = await db
      .select({ endedAt })
      .from(webhookDeliveries)
      .where(lte(endedAt, now - keptDeliveries))
      .orderBy(endedAt)
      .limit(batchSize);
    const last = oldest.at(-1)?.endedAt;
    if (last != null) await db.delete(webhookDeliveries).where(lte(endedAt, last));
    more = oldest.length === batchSize;
    if (more) await setImmediate();
  }
}
