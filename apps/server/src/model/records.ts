import type { AccessTypeRecord } from '../accessTypes/model/accessType.js';
import type { AccountRecord } from '../accounts/model/account.js';
import type { AccountSearchTermRecord } from '../accounts/model/searchTerm.js';
import type { AdminAccessTypeRecord } from '../admins/model/accessTypes.js';
import type { AdminRecord } from '../admins/model/admin.js';
import type { PersonRecord } from '../admins/model/person.js';
import type { AuditHeadRecord } from '../audit/model/chain.js';
import type { DataKeyRecord } from '../audit/model/values/dataKey.js';
import type { BackupCodeRecord, PasskeyRecord, TotpFactorRecord } from '../auth/model/factors.js';
import type { PersonalTokenRecord } from '../auth/model/personalToken.js';
import type { SessionRecord } from '../auth/model/session.js';
import type { Ticket } from '../auth/model/tickets.js';
import type {
  ChangeDependencyRecord,
  ChangeRequestRecord,
  ChangeSubjectRecord,
  ChangeVoteRecord,
} from '../changes/model/changeRequest.js';
import type {
  ClientAccessTypeRecord,
  ClientLabelRecord,
  ClientModuleRecord,
  ClientRecord,
  ClientScopeRecord,
} from '../clients/model/client.js';
import type { ClientSearchTermRecord } from '../clients/model/searchTerms.js';
import type { ClientSecretRecord, PastSecretRecord } from '../clients/model/secret.js';
import type { SecretShareLinkRecord } from '../clients/model/secretShareLink.js';
import type { AnnouncementRecord } from '../customers/model/announcement.js';
import type { CustomerRecord } from '../customers/model/customer.js';
import type { FactorResetRecord } from '../customers/model/factorReset.js';
import type { SupportAccessRecord } from '../customers/model/supportAccess.js';
import type { CatalogueRecord } from '../modules/model/catalogue.js';
import type { EntitlementRecord } from '../modules/model/entitlement.js';
import type { ModuleRecord } from '../modules/model/module.js';
import type { ModuleNameRecord } from '../modules/model/moduleName.js';
import type { NoticeRecord } from '../notices/model/notice.js';
import type { ConsentRecord } from '../oauth/model/consent.js';
import type { SecurityEventRecord } from '../oauth/model/securityEvent.js';
import type { LastUseRecord } from '../oauth/model/usage.js';
import type { PlanRecord } from '../plans/model/plan.js';
import type {
  IdentityDomainRecord,
  IdentityLinkRecord,
  IdentityProviderRecord,
} from '../sso/model/identityProvider.js';
import type { WebhookDeliveryRecord } from '../webhooks/model/delivery.js';
import type { WebhookEndpointRecord, WebhookKeyRecord, WebhookProgressRecord } from '../webhooks/model/endpoint.js';
import type { KeptAnswerRecord } from './keptAnswer.js';

/**
 * Every kind of row that a plan may write. The domains own these shapes; the type checker compares the store's tables
 * with them.
 */
export interface Records {
  accounts: AccountRecord;
  accountSearchTerms: AccountSearchTermRecord;
  customers: CustomerRecord;
  supportAccesses: SupportAccessRecord;
  factorResets: FactorResetRecord;
  announcements: AnnouncementRecord;
  plans: PlanRecord;
  auditHeads: AuditHeadRecord;
  dataKeys: DataKeyRecord;
  people: PersonRecord;
  admins: AdminRecord;
  sessions: SessionRecord;
  tickets: Ticket;
  totpFactors: TotpFactorRecord;
  backupCodes: BackupCodeRecord;
  passkeys: PasskeyRecord;
  identityProviders: IdentityProviderRecord;
  identityDomains: IdentityDomainRecord;
  identityLinks: IdentityLinkRecord;
  clients: ClientRecord;
  clientSecrets: ClientSecretRecord;
  pastSecrets: PastSecretRecord;
  secretShareLinks: SecretShareLinkRecord;
  clientModules: ClientModuleRecord;
  clientScopes: ClientScopeRecord;
  clientAccessTypes: ClientAccessTypeRecord;
  clientLabels: ClientLabelRecord;
  clientSearchTerms: ClientSearchTermRecord;
  lastUses: LastUseRecord;
  changeRequests: ChangeRequestRecord;
  changeSubjects: ChangeSubjectRecord;
  changeDependencies: ChangeDependencyRecord;
  changeVotes: ChangeVoteRecord;
  outbox: NoticeRecord;
  adminAccessTypes: AdminAccessTypeRecord;
  consents: ConsentRecord;
  personalTokens: PersonalTokenRecord;
  securityEvents: SecurityEventRecord;
  modules: ModuleRecord;
  moduleNames: ModuleNameRecord;
  catalogues: CatalogueRecord;
  entitlements: EntitlementRecord;
  accessTypes: AccessTypeRecord;
  webhookEndpoints: WebhookEndpointRecord;
  webhookKeys: WebhookKeyRecord;
  webhookProgress: WebhookProgressRecord;
  webhookDeliveries: WebhookDeliveryRecord;
  keptAnswers: KeptAnswerRecord;
}

export type Table = keyof Records;

/** Tables whose rows carry a version: they change one at a time, and their children only together with them. */
export type RootTable = { [T in Table]: Records[T] extends { version: number } ? T : never }[Table];
