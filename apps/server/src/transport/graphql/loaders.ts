import DataLoader from 'dataloader';
import type { AccessType, AccessTypeSummary } from '../../accessTypes/model/accessType.js';
import type { FactorSummary } from '../../admins/model/reads.js';
import type { ChangeRequestRecord, ChangeVoteRecord } from '../../changes/model/changeRequest.js';
import { countedClients } from '../../changes/model/risk.js';
import type { ClientAccessTypeRecord, ClientModuleRecord, ClientRecord } from '../../clients/model/client.js';
import type { ClientSecretRecord } from '../../clients/model/secret.js';
import type { SecretShareLinkRecord } from '../../clients/model/secretShareLink.js';
import { day } from '../../kernel/duration.js';
import type { AccountReads } from '../../model/reads.js';
import type { Module } from '../../modules/model/module.js';
import { daysRetention, type SecretUsage } from '../../oauth/model/usage.js';
import type { OutcomeTotal, PartTotal, UsageDay, UsageHour } from '../../oauth/model/usageReads.js';

const byId = <T extends { id: string }>(read: (ids: readonly string[]) => Promise<T[]>) =>
  new DataLoader<string, T | undefined>(async (ids) => {
    const found = new Map((await read(ids)).map((thing) => [thing.id, thing]));
    return ids.map((id) => found.get(id));
  });

const childrenOf = <T>(read: (ids: readonly string[]) => Promise<T[]>, parent: (row: T) => string) =>
  new DataLoader<string, T[]>(async (ids) => {
    const found = Map.groupBy(await read(ids), parent);
    return ids.map((id) => found.get(id) ?? []);
  });

const ofClient = <T extends { clientId: string }>(read: (ids: readonly string[]) => Promise<T[]>) =>
  childrenOf(read, (row) => row.clientId);

const keyed = <T>(read: (ids: readonly string[]) => Promise<Map<string, T>>) =>
  new DataLoader<string, T | undefined>(async (ids) => {
    const found = await read(ids);
    return ids.map((id) => found.get(id));
  });

const week = 7 * day;

/** The reads of one request, batched so that a list costs one read for each kind of object and not one for each row. */
export interface Loaders {
  readonly lastSignIn: DataLoader<string, number | undefined>;
  readonly secondFactors: DataLoader<string, FactorSummary | undefined>;
  readonly client: DataLoader<string, ClientRecord | undefined>;
  readonly module: DataLoader<string, Module | undefined>;
  readonly accessType: DataLoader<string, AccessTypeSummary | undefined>;
  readonly permissionsOf: DataLoader<string, AccessType['permissions']>;
  /** Counted as far as a reviewer's are: how many clients have a module, or an access type. */
  readonly clientsWithModule: DataLoader<string, number | undefined>;
  readonly clientsWithAccessType: DataLoader<string, number | undefined>;
  readonly secretsOf: DataLoader<string, ClientSecretRecord[]>;
  readonly secretShareLinksOf: DataLoader<string, SecretShareLinkRecord[]>;
  readonly modulesOf: DataLoader<string, ClientModuleRecord[]>;
  readonly accessTypesOf: DataLoader<string, ClientAccessTypeRecord[]>;
  readonly usageOf: DataLoader<string, OutcomeTotal[]>;
  readonly usageHoursOf: DataLoader<string, UsageHour[]>;
  readonly usageDaysOf: DataLoader<string, UsageDay[]>;
  readonly usagePartsOf: DataLoader<string, PartTotal[]>;
  readonly sustainedSince: DataLoader<string, number | undefined>;
  readonly lastUse: DataLoader<string, number | undefined>;
  readonly liveGrantsOf: DataLoader<string, { clientId: string; count: number }[]>;
  readonly secretUsage: DataLoader<string, SecretUsage | undefined>;
  readonly changeRequest: DataLoader<string, ChangeRequestRecord | undefined>;
  readonly openRequestsAbout: DataLoader<string, number | undefined>;
  readonly votesOf: DataLoader<string, ChangeVoteRecord[]>;
}

/** Permissions are heavy: a few access types are read at a time, one after another, and none once it is too much. */
function permissionsOf({ accessTypes }: AccountReads, assertFits: () => Promise<void>): Loaders['permissionsOf'] {
  let before: Promise<unknown> = Promise.resolve();
  const read = async (ids: readonly string[]) => {
    await assertFits();
    const found = new Map((await accessTypes.permissionsOf(ids)).map(({ id, permissions }) => [id, permissions]));
    return ids.map((id) => found.get(id) ?? []);
  };
  return new DataLoader(
    (ids) => {
      const reading = before.then(() => read(ids));
      before = reading.catch(() => {});
      return reading;
    },
    { maxBatchSize: 4 },
  );
}

/** `assertFits` comes before what is heavy is read; it throws when the answer weighs too much already. */
export const loaders = (reads: AccountReads, now: () => number, assertFits: () => Promise<void>): Loaders => ({
  lastSignIn: keyed(reads.admins.lastSignIns),
  secondFactors: keyed(reads.admins.factorsOfAdmins),
  client: byId(reads.clients.byIds),
  module: byId(reads.modules.byIds),
  accessType: byId(reads.accessTypes.summariesOf),
  permissionsOf: permissionsOf(reads, assertFits),
  clientsWithModule: keyed((ids) => reads.modules.clientCounts(ids, countedClients)),
  clientsWithAccessType: keyed((ids) => reads.accessTypes.clientCounts(ids, countedClients)),
  secretsOf: ofClient(reads.clients.secretsOf),
  secretShareLinksOf: ofClient(reads.secretShareLinks.ofClients),
  modulesOf: ofClient(reads.clients.modulesOf),
  accessTypesOf: ofClient(reads.clients.accessTypesOf),
  usageOf: ofClient((ids) => reads.usage.totalsOf(ids, now())),
  usageHoursOf: ofClient((ids) => reads.usage.hoursOf(ids, now() - week)),
  usageDaysOf: ofClient((ids) => reads.usage.daysOf(ids, now() - daysRetention)),
  usagePartsOf: ofClient((ids) => reads.usage.partsOf(ids, now() - 30 * day)),
  sustainedSince: keyed(reads.usage.sustainedSince),
  lastUse: keyed(reads.usage.lastUsesOf),
  liveGrantsOf: ofClient((ids) => reads.usage.liveGrantsOf(ids, now())),
  secretUsage: keyed(async (ids) => new Map((await reads.usage.ofSecrets(ids)).map((one) => [one.secretId, one]))),
  changeRequest: byId(reads.changes.byIds),
  openRequestsAbout: keyed((ids) => reads.changes.openAbout(ids, now())),
  votesOf: childrenOf(reads.changes.votesOf, (vote) => vote.requestId),
});
