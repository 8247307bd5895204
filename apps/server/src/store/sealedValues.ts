import { and, asc, eq, getTableColumns, gt, not, sql } from 'drizzle-orm';
import type { AnyPgColumn, AnyPgTable } from 'drizzle-orm/pg-core';
import { anchorKeyBinding } from '../audit/model/anchor/anchorKey.js';
import { dataKeyBinding } from '../audit/model/values/dataKey.js';
import { totpBinding } from '../auth/flows/totp.js';
import { storedSecretIn } from '../clients/commands/secrets/drawSecret.js';
import { clientSecretBinding } from '../clients/model/sealedSecret.js';
import { sealPrefix } from '../kernel/seal.js';
import { keptAnswerBinding } from '../model/keptAnswer.js';
import type { SealedKind, SealedValue, SealedValues } from '../model/ports/sealedValues.js';
import { signingKeyBinding } from '../oauth/keys/generateKey.js';
import { ssoSignInBinding } from '../sso/flows/signIn.js';
import { providerSecretBinding } from '../sso/model/clientSecret.js';
import { webhookKeyBinding } from '../webhooks/model/signing.js';
import type { StatementResult } from './commit.js';
import type { Source } from './source.js';
import type { Statement } from './statements.js';
import type { Tables } from './tables/index.js';

// Few enough to be sealed again without a noticeable delay for other requests.
const batchSize = 200;

type SealedRow = Pick<SealedValue, 'sealed' | 'binding'>;
type Row<T extends keyof Tables> = Tables[T]['$inferSelect'];

/** The column that holds the values of a kind. */
interface SealedColumn {
  readonly table: keyof Tables;
  readonly column: string;
  /** In a JSON column: the text before the value. */
  readonly after?: string;
  /** Whether plans copy the value to another row: one that has read it must become stale when it is sealed again. */
  readonly isCopied?: boolean;
  find(row: Record<string, unknown>): SealedRow;
}

const sealedColumn = <T extends keyof Tables>(
  table: T,
  column: keyof Row<T> & string,
  find: (row: Row<T>) => SealedRow,
  more: Pick<SealedColumn, 'after' | 'isCopied'> = {},
): SealedColumn => ({ table, column, find: find as unknown as SealedColumn['find'], ...more });

// Share links are sealed too, but under keys that are derived from their links.
const sealedColumns: Readonly<Record<SealedKind, SealedColumn>> = {
  'waiting secrets': sealedColumn(
    'changeRequests',
    'generated',
    ({ generated }) => {
      const { id = '', sealed = null } = storedSecretIn(generated) ?? {};
      return { sealed: sealed ?? '', binding: clientSecretBinding(id) };
    },
    { after: '"sealed":"', isCopied: true },
  ),
  'kept answers': sealedColumn('keptAnswers', 'salt', ({ id, salt }) => ({
    sealed: salt,
    binding: keptAnswerBinding(id),
  })),
  'pending single sign-ons': sealedColumn(
    'changeRequests',
    'input',
    ({ accountId, input }) => {
      const { issuer, sealedClientSecret } = Object(input) as Record<string, unknown>;
      return { sealed: String(sealedClientSecret), binding: providerSecretBinding(accountId, String(issuer)) };
    },
    { after: '"sealedClientSecret":"', isCopied: true },
  ),
  'client secrets': sealedColumn('clientSecrets', 'sealed', ({ id, sealed }) => ({
    sealed: sealed ?? '',
    binding: clientSecretBinding(id),
  })),
  'keys of webhooks': sealedColumn('webhookKeys', 'sealed', ({ id, sealed }) => ({
    sealed,
    binding: webhookKeyBinding(id),
  })),
  'waiting keys of webhooks': sealedColumn(
    'changeRequests',
    'generated',
    ({ generated }) => {
      const { keyId, sealedKey } = Object(generated) as Record<string, unknown>;
      return { sealed: String(sealedKey), binding: webhookKeyBinding(String(keyId)) };
    },
    { after: '"sealedKey":"', isCopied: true },
  ),
  'identity providers': sealedColumn(
    'identityProviders',
    'sealedClientSecret',
    ({ accountId, issuer, sealedClientSecret }) => ({
      sealed: sealedClientSecret,
      binding: providerSecretBinding(accountId, issuer),
    }),
  ),
  authenticators: sealedColumn('totpFactors', 'sealedSecret', ({ personId, sealedSecret }) => ({
    sealed: sealedSecret,
    binding: totpBinding(personId),
  })),
  'sign-ins under way': sealedColumn(
    'tickets',
    'data',
    ({ data }) => ({ sealed: String(data), binding: ssoSignInBinding }),
    {
      after: '"',
    },
  ),
  'keys of the audit': sealedColumn('dataKeys', 'wrapped', ({ id, wrapped }) => ({
    sealed: wrapped ?? '',
    binding: dataKeyBinding(id),
  })),
  'keys of anchors': sealedColumn('anchorKeys', 'sealedPrivateKey', ({ kid, sealedPrivateKey }) => ({
    sealed: sealedPrivateKey,
    binding: anchorKeyBinding(kid),
  })),
  'signing keys': sealedColumn('signingKeys', 'sealedPrivateKey', ({ kid, sealedPrivateKey }) => ({
    sealed: sealedPrivateKey,
    binding: signingKeyBinding(kid),
  })),
};

export function sealedValues(
  { db, t, dialect }: Source,
  run: (statement: Statement) => Promise<StatementResult>,
): SealedValues {
  const at = (kind: SealedKind) => {
    const home = sealedColumns[kind];
    const columns = getTableColumns(t[home.table]) as Record<string, AnyPgColumn>;
    const [field = '', row] = Object.entries(columns).find(([, { primary }]) => primary) ?? [];
    const { [home.column]: value, version } = columns;
    if (!row || !value) throw new Error(`The table ${home.table} has no ${home.column}, or no key of one column.`);
    const text = home.after === undefined ? sql`${value}` : dialect.jsonText(sql`${value}`);
    return { ...home, table: t[home.table] as unknown as AnyPgTable, field, row, version, text };
  };

  return {
    async notUnder(keyId, kind, from) {
      const { table, field, row, text, after = '', find } = at(kind);
      const rows = await db
        .select()
        .from(table)
        .where(
          and(
            gt(row, from),
            dialect.contains(text, after + sealPrefix()),
            not(dialect.contains(text, after + sealPrefix(keyId))),
          ),
        )
        .orderBy(asc(row))
        .limit(batchSize);
      return rows.map((found) => ({ kind, row: String(found[field]), ...find(found) }));
    },

    async replace({ kind, row: key, sealed }, anew) {
      const { table, column, after, isCopied, row, version, text } = at(kind);
      const replaced = sql`replace(${text}, ${sealed}, ${anew})`;
      const update = db
        .update(table)
        .set({
          [column]: after === undefined ? replaced : dialect.jsonOf(replaced),
          ...(isCopied && { version: sql`${version} + 1` }),
        })
        .where(and(eq(row, key), dialect.contains(text, sealed)))
        .toSQL();
      await run(update);
    },
  };
}
