import type { AccessTypeReads } from '../accessTypes/reads.js';
import type { Account } from '../accounts/account.js';
import type { AdminReads } from '../admins/reads.js';
import type { AuditReads } from '../audit/reads.js';
import type { ChangeReads } from '../changes/reads.js';
import type { ClientCensus } from '../clients/census.js';
import type { HandOffReads } from '../clients/handOff/reads.js';
import type { ClientReads } from '../clients/reads.js';
import type { ModuleReads } from '../modules/reads.js';
import type { ConsentReads } from '../oauth/consent/reads.js';
import type { UsageReads } from '../oauth/usage/reads.js';

/** Everything that can be read of one account, and of no other: the account's id is not a parameter of any read. */
export interface AccountReads {
  account(): Promise<Account | undefined>;
  readonly admins: AdminReads;
  readonly clients: ClientReads;
  readonly census: ClientCensus;
  readonly handOffs: HandOffReads;
  readonly modules: ModuleReads;
  readonly accessTypes: AccessTypeReads;
  readonly changes: ChangeReads;
  readonly consents: ConsentReads;
  readonly usage: UsageReads;
  readonly audit: AuditReads;
}
