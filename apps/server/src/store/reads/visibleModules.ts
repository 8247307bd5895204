import { eq, inArray, ne, type SQL, sql } from 'drizzle-orm';
import type { Module } from '../../modules/model/module.js';
import type { Source } from '../source.js';

type Account = string | ReturnType<typeof sql.placeholder>;

/** What another account publishes, as far as this one sees it: offered, or granted to one of its clients. */
export function publishedFor({ t }: Source, accountId: Account): SQL {
  const { modules, clientModules, entitlements, customers } = t;
  const isGranted = sql`exists (select 1 from ${clientModules} where ${clientModules.moduleId} = ${modules.id} and ${clientModules.accountId} = ${accountId})`;
  const published = inArray(modules.state, ['PUBLISHED', 'DEPRECATED', 'WITHDRAWN']);
  // The catalogue, which bears the id of the vendor's account, stands for every account.
  const isOffered = sql`exists (select 1 from ${entitlements} where ${entitlements.thingId} = ${modules.id} and ${entitlements.granteeId} in (${accountId}, ${modules.accountId}, (select ${customers.planId} from ${customers} where ${customers.id} = ${accountId})))`;
  return sql`(${ne(modules.accountId, accountId)} and ${published} and ((${modules.state} <> 'WITHDRAWN' and ${isOffered}) or ${isGranted}))`;
}

/** The modules that an account sees: its own, and what is published for it. */
export const visibleModules = (source: Source, accountId: Account): SQL =>
  sql`(${eq(source.t.modules.accountId, accountId)} or ${publishedFor(source, accountId)})`;

/** A module as an account sees it: which of the vendor's clients ask about tokens is not told. */
export const asSeenBy =
  (accountId: string) =>
  (module: Module): Module =>
    module.accountId === accountId ? module : { ...module, resourceServerIds: [] };
