import type { AccessTypeRecord } from '../accessTypes/accessType.js';
import type { AccountRecord } from '../accounts/account.js';
import type { AdminAccessTypeRecord } from '../admins/accessTypes.js';
import type { AdminRecord } from '../admins/admin.js';
import type { BackupCodeRecord, PasskeyRecord, TotpFactorRecord } from '../admins/factors/factor.js';
import type {
  IdentityDomainRecord,
  IdentityLinkRecord,
  IdentityProviderRecord,
} from '../admins/identityProvider/identityProvider.js';
import type { PersonRecord } from '../admins/person.js';
import type { Ticket } from '../admins/proving/tickets.js';
import type { SessionRecord } from '../admins/session.js';
import type { AuditHeadRecord } from '../audit/chain.js';
import type { ChangeRequestRecord, ChangeSubjectRecord, ChangeVoteRecord } from '../changes/changeRequest.js';
import type { ClientAccessTypeRecord, ClientModuleRecord, ClientRecord } from '../clients/client.js';
import type { HandOffRecord } from '../clients/handOff/handOff.js';
import type { ClientSecretRecord } from '../clients/secrets/secret.js';
import type { ClientWordRecord } from '../clients/words.js';
import type { ModuleRecord } from '../modules/module.js';
import type { NoticeRecord } from '../notices/notice.js';
import type { AlarmRecord } from '../oauth/alarms/alarm.js';
import type { ConsentRecord } from '../oauth/consent/consent.js';
import type { LastUseRecord } from '../oauth/usage/usage.js';

/**
 * Every kind of row that a plan may write. The domains own these shapes; the store's tables are held against them by
 * the type checker.
 */
export interface Records {
  accounts: AccountRecord;
  auditHeads: AuditHeadRecord;
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
  handOffs: HandOffRecord;
  clientModules: ClientModuleRecord;
  clientAccessTypes: ClientAccessTypeRecord;
  clientWords: ClientWordRecord;
  lastUses: LastUseRecord;
  changeRequests: ChangeRequestRecord;
  changeSubjects: ChangeSubjectRecord;
  changeVotes: ChangeVoteRecord;
  outbox: NoticeRecord;
  adminAccessTypes: AdminAccessTypeRecord;
  consents: ConsentRecord;
  alarms: AlarmRecord;
  modules: ModuleRecord;
  accessTypes: AccessTypeRecord;
}

export type Table = keyof Records;

/** Tables whose rows carry a version: they change one at a time, and their children only together with them. */
export type RootTable = { [T in Table]: Records[T] extends { version: number } ? T : never }[Table];
