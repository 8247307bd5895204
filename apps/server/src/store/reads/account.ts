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
 * Every read of one account. Its id is bound here, once. A request asks for a few parts of many: each is made when it is
 * first asked for, and kept. A part keeps nothing of what it has read.
 */
export function accountReads(source: Source, keys: DataKeys, accountId: string, mapped: Mapped): AccountReads {
  const once = <Part extends object>(make: (source: Source, accountId: string) => Part): (() => Part) => {
    let made: Part | undefined;
    return () => {
      made ??= mapped(make(source, accountId));
      return made;
    };
  };
  const parts = {
    admins: once(adminReads),
    clients: once(clientReads),
    census: once(clientCensus),
    secretShareLinks: once(secretShareLinkReads),
    supportAccesses: once(supportAccessReads),
    factorResets: once(factorResetReads),
    modules: once(moduleReads),
    catalogue: once(catalogueReads),
    accessTypes: once(accessTypeReads),
    changes: once(changeReads),
    consents: once(consentReads),
    personalTokens: once(personalTokenReads),
    usage: once(usageReads),
    webhooks: once(webhookReads),
    keptAnswers: once(keptAnswerReads),
    audit: once(() => auditReads(source, accountId, entryOpener(source, keys, accountId))),
  };
  const own = mapped({
    async account() {
      const [row] = await queriesOf(source).account.execute({ accountId });
      return row && accountFrom(row.account, row.customer, row.plan);
    },
  });
  return {
    account: own.account,
    get admins() {
      return parts.admins();
    },
    get clients() {
      return parts.clients();
    },
    get census() {
      return parts.census();
    },
    get secretShareLinks() {
      return parts.secretShareLinks();
    },
    get supportAccesses() {
      return parts.supportAccesses();
    },
    get factorResets() {
      return parts.factorResets();
    },
    get modules() {
      return parts.modules();
    },
    get catalogue() {
      return parts.catalogue();
    },
    get accessTypes() {
      return parts.accessTypes();
    },
    get changes() {
      return parts.changes();
    },
    get consents() {
      return parts.consents();
    },
    get personalTokens() {
      return parts.personalTokens();
    },
    get usage() {
      return parts.usage();
    },
    get webhooks() {
      return parts.webhooks();
    },
    get keptAnswers() {
      return parts.keptAnswers();
    },
    get audit() {
      return parts.audit();
    },
  };
}
