import { eq, sql } from 'drizzle-orm';
import { accountFrom } from '../../accounts/model/settings.js';
import type { AccountReads } from '../../model/reads.js';
import type { DataKeys } from '../audit/dataKeys.js';
import { entryOpener } from '../audit/entryOpener.js';
import { prepared } from '../prepared.js';
import type { Source } from '../source.js';
import { accessTypeReads } from './accessTypes.js';
import { adminReads } from './admins.js';
import { auditReads } from './audit.js';
import { catalogueReads } from './catalogue.js';
import { changeReads } from './changes.js';
import { clientCensus } from './clientCensus.js';
import { clientReads } from './clients.js';
import { consentReads } from './consents.js';
import { factorResetReads } from './factorResets.js';
import { keptAnswerReads } from './keptAnswers.js';
import { moduleReads } from './modules.js';
import { personalTokenReads } from './personalTokens.js';
import { secretShareLinkReads } from './secretShareLinks.js';
import { subscribedColumns } from './subscribed.js';
import { supportAccessReads } from './supportAccesses.js';
import { usageReads } from './usage.js';
import { webhookReads } from './webhooks.js';

const queriesOf = prepared((source) => {
  const { db, t } = source;
  return {
    account: db
      .select({
        account: t.accounts,
        ...subscribedColumns(source),
      })
      .from(t.accounts)
      .leftJoin(t.customers, eq(t.customers.id, t.accounts.id))
      .leftJoin(t.plans, eq(t.plans.id, t.customers.planId))
      .where(eq(t.accounts.id, sql.placeholder('accountId')))
      .prepare('account_by_id'),
  };
});

/** Every read of one account. Its id is bound here, once. */
export const accountReads = (source: Source, keys: DataKeys, accountId: string): AccountReads => ({
  async account() {
    const [row] = await queriesOf(source).account.execute({ accountId });
    return row && accountFrom(row.account, row.customer, row.plan);
  },
  admins: adminReads(source, accountId),
  clients: clientReads(source, accountId),
  census: clientCensus(source, accountId),
  secretShareLinks: secretShareLinkReads(source, accountId),
  supportAccesses: supportAccessReads(source, accountId),
  factorResets: factorResetReads(source, accountId),
  modules: moduleReads(source, accountId),
  catalogue: catalogueReads(source, accountId),
  accessTypes: accessTypeReads(source, accountId),
  changes: changeReads(source, accountId),
  consents: consentReads(source, accountId),
  personalTokens: personalTokenReads(source, accountId),
  usage: usageReads(source, accountId),
  webhooks: webhookReads(source, accountId),
  keptAnswers: keptAnswerReads(source, accountId),
  audit: auditReads(source, accountId, entryOpener(source, keys, accountId)),
});
