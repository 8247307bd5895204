import { postgresColumns } from '../columns.js';
import { defineTables } from '../tables/index.js';

/** The tables as drizzle-kit reads them. A table that is not named here has no migration: schema.test.ts watches. */
export const postgresTables = defineTables(postgresColumns);
export const {
  accounts,
  people,
  admins,
  sessions,
  totpFactors,
  backupCodes,
  passkeys,
  tickets,
  limits,
  identityProviders,
  identityDomains,
  modules,
  accessTypes,
  clients,
  clientSecrets,
  clientModules,
  clientAccessTypes,
  changeRequests,
  changeVotes,
  adminAccessTypes,
  consents,
  tokenFamilies,
  revokedTokens,
  spentAssertions,
  clientUsage,
  secretUsage,
  alarms,
  auditHeads,
  auditEntries,
  signingKeys,
  leases,
  outbox,
} = postgresTables;
