import type { AccessTypeReads } from '../accessTypes/model/reads.js';
import type { Account } from '../accounts/model/account.js';
import type { AdminReads } from '../admins/model/reads.js';
import type { AuditReads } from '../audit/model/reads.js';
import type { PersonalTokenReads } from '../auth/model/personalToken.js';
import type { ChangeReads } from '../changes/model/reads.js';
import type { ClientCensus } from '../clients/model/census.js';
import type { ClientReads } from '../clients/model/reads.js';
import type { SecretShareLinkReads } from '../clients/model/secretShareLinkReads.js';
import type { FactorResetReads } from '../customers/model/factorReset.js';
import type { SupportAccessReads } from '../customers/model/supportAccess.js';
import type { CatalogueReads } from '../modules/model/catalogue.js';
import type { ModuleReads } from '../modules/model/reads.js';
import type { ConsentReads } from '../oauth/model/consentReads.js';
import type { UsageReads } from '../oauth/model/usageReads.js';
import type { WebhookReads } from '../webhooks/model/reads.js';
import type { KeptAnswerReads } from './keptAnswer.js';

/** Everything that can be read of one account, and of no other: the account's id is not a parameter of any read. */
export interface AccountReads {
  account(): Promise<Account | undefined>;
  readonly admins: AdminReads;
  readonly clients: ClientReads;
  readonly census: ClientCensus;
  readonly secretShareLinks: SecretShareLinkReads;
  readonly supportAccesses: SupportAccessReads;
  readonly factorResets: FactorResetReads;
  readonly modules: ModuleReads;
  readonly catalogue: CatalogueReads;
  readonly accessTypes: AccessTypeReads;
  readonly changes: ChangeReads;
  readonly consents: ConsentReads;
  readonly personalTokens: PersonalTokenReads;
  readonly usage: UsageReads;
  readonly audit: AuditReads;
  readonly webhooks: WebhookReads;
  readonly keptAnswers: KeptAnswerReads;
}
