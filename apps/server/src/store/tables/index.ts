import type { StoredAccount } from '../../accounts/model/settings.js';
import type { Records } from '../../model/records.js';
import type { Columns } from '../columns.js';
import { accountTables } from './accounts.js';
import { adminTables } from './admins.js';
import { announcementTables } from './announcements.js';
import { auditTables } from './audit.js';
import { challengeTables } from './challenges.js';
import { changeTables } from './changes.js';
import { clientFindingTables } from './clientFinding.js';
import { clientTables } from './clients.js';
import { delegationTables } from './delegation.js';
import { factorResetTables } from './factorResets.js';
import { factorTables } from './factors.js';
import { identityProviderTables } from './identityProviders.js';
import { keptAnswerTables } from './keptAnswers.js';
import { keyTables } from './keys.js';
import { leaseTables } from './leases.js';
import { moduleTables } from './modules.js';
import { noticeTables } from './notices.js';
import { pastSecretTables } from './pastSecrets.js';
import { planTables } from './plans.js';
import { secretShareLinkTables } from './secretShareLinks.js';
import { supportAccessTables } from './supportAccesses.js';
import { tokenTables } from './tokens.js';
import { usageTables } from './usage.js';
import { webhookTables } from './webhooks.js';

/** Every table, defined once for both databases. */
export const defineTables = (c: Columns) => {
  const plans = planTables(c);
  const ofAccounts = accountTables(c, plans);
  const { accounts } = ofAccounts;
  const admins = adminTables(c, accounts);
  const modules = moduleTables(c, accounts);
  const clients = clientTables(c, accounts, modules);
  return {
    ...plans,
    ...ofAccounts,
    ...admins,
    ...supportAccessTables(c, accounts),
    ...factorResetTables(c, accounts),
    ...factorTables(c, admins.people),
    ...challengeTables(c),
    ...identityProviderTables(c, accounts, admins),
    ...modules,
    ...changeTables(c, accounts),
    ...noticeTables(c, accounts),
    ...announcementTables(c),
    ...clients,
    ...pastSecretTables(c, accounts),
    ...clientFindingTables(c, clients.clients),
    ...secretShareLinkTables(c, accounts),
    ...keptAnswerTables(c, accounts),
    ...delegationTables(c, accounts, admins, modules, clients.clients),
    ...tokenTables(c, accounts, clients.clients),
    ...usageTables(c),
    ...webhookTables(c, accounts),
    ...auditTables(c, accounts),
    ...keyTables(c),
    ...leaseTables(c),
  };
};

export type Tables = ReturnType<typeof defineTables>;

/** The records in their stored form: an older row may lack some of today's settings. */
type Rows = Omit<Records, 'accounts'> & { accounts: StoredAccount };

type Mismatch = {
  [T in keyof Rows]: Tables[T]['$inferSelect'] extends Rows[T]
    ? Rows[T] extends Tables[T]['$inferSelect']
      ? never
      : T
    : T;
}[keyof Rows];

/** Does not compile when a table and its domain's record differ; the error names the table. */
export const tablesMatchRecords = <T extends [Mismatch] extends [never] ? true : Mismatch>(held: T): T => held;
tablesMatchRecords(true);
