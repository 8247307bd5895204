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

type Mapped = <Part extends object>(part: Part) => Part;

/**
 * Every read of one account. Its id is bound here, once. A request asks for a few parts of many, and for that few times:
 * each is made when it is asked for.
 */
export function accountReads(source: Source, keys: DataKeys, accountId: string, mapped: Mapped): AccountReads {
  const own = mapped({
    async account() {
      const [row] = await queriesOf(source).account.execute({ accountId });
      return row && accountFrom(row.account, row.customer, row.plan);
    },
  });
  return {
    account: own.account,
    get admins() {
      return mapped(adminReads(source, accountId));
    },
    get clients() {
      return mapped(clientReads(source, accountId));
    },
    get census() {
      return mapped(clientCensus(source, accountId));
    },
    get secretShareLinks() {
      return mapped(secretShareLinkReads(source, accountId));
    },
    get supportAccesses() {
      return mapped(supportAccessReads(source, accountId));
    },
    get factorResets() {
      return mapped(factorResetReads(source, accountId));
    },
    get modules() {
      return mapped(moduleReads(source, accountId));
    },
    get catalogue() {
      return mapped(catalogueReads(source, accountId));
    },
    get accessTypes() {
      return mapped(accessTypeReads(source, accountId));
    },
    get changes() {
      return mapped(changeReads(source, accountId));
    },
    get consents() {
      return mapped(consentReads(source, accountId));
    },
    get personalTokens() {
      return mapped(personalTokenReads(source, accountId));
    },
    get usage() {
      return mapped(usageReads(source, accountId));
    },
    get webhooks() {
      return mapped(webhookReads(source, accountId));
    },
    get keptAnswers() {
      return mapped(keptAnswerReads(source, accountId));
    },
    get audit() {
      return mapped(auditReads(source, accountId, entryOpener(source, keys, accountId)));
    },
  };
}
