import type { CatalogueState } from '@countersign/schema';
import { and, asc, count, eq, gt, isNull, ne, type SQL, sql } from 'drizzle-orm';
import type { IdOfKey } from '../../kernel/idOfKey.js';
import type { Page, PageRequest } from '../../kernel/page.js';
import type { Grantees } from '../../modules/model/grantees.js';
import type { LostScope } from '../../modules/model/lostScopes.js';
import type { Module } from '../../modules/model/module.js';
import { type AcrossEnvironments, acrossEnvironmentsOf } from '../../modules/model/reach.js';
import type { GrantedBeside, ModuleReads, NamedScope } from '../../modules/model/reads.js';
import { keyset, toPage } from '../keyset.js';
import { prepared } from '../prepared.js';
import type { Source } from '../source.js';
import { clientCounts } from './clientCounts.js';
import { namesScope } from './namesScope.js';
import { asSeenBy, publishedFor, visibleModules } from './visibleModules.js';

/** The most clients of a module that are searched, on any database, for those with its administrator scopes. */
const maxGrantees = 20_000;

const queriesOf = prepared((source) => {
  const { db, t, dialect } = source;
  return {
    byIds: db
      .select()
      .from(t.modules)
      .where(and(visibleModules(source, sql.placeholder('accountId')), dialect.isOneOfNamed(t.modules.id, 'ids')))
      .orderBy(asc(t.modules.name))
      .prepare('modules_by_ids'),
    resourceServers: db
      .select({ id: t.modules.id, builtIn: t.modules.builtIn, resourceServerIds: t.modules.resourceServerIds })
      .from(t.modules)
      .where(eq(t.modules.accountId, sql.placeholder('accountId')))
      .prepare('resource_servers_of_modules'),
  };
});

export const moduleReads = (source: Source, accountId: string): ModuleReads => {
  const { db, t, bounds, dialect } = source;
  const ours = eq(t.modules.accountId, accountId);
  const seen = asSeenBy(accountId);
  // Another account's, of which only the vendor's are ever seen: found by the index of its states.
  const published = and(
    sql`${t.modules.accountId} = (select ${t.catalogues.id} from ${t.catalogues})`,
    publishedFor(source, accountId),
  );
  return {
    async byId(id: string): Promise<Module | undefined> {
      const [module] = await db
        .select()
        .from(t.modules)
        .where(and(visibleModules(source, accountId), eq(t.modules.id, id)));
      return module && seen(module);
    },
    async byIds(ids: readonly string[]): Promise<Module[]> {
      if (ids.length === 0) return [];
      const found = await queriesOf(source).byIds.execute({ accountId, ids: dialect.idsParameter(ids) });
      return found.map(seen);
    },
    async idsByKey(keys: readonly string[]): Promise<IdOfKey[]> {
      const part = (which: SQL | undefined) =>
        db
          .select({ key: t.modules.key, id: t.modules.id })
          .from(t.modules)
          .where(and(which, dialect.isOneOf(t.modules.key, keys)));
      const [own, others] = await Promise.all([part(ours), part(published)]);
      // An account that had a module before the vendor published one of the same key goes on to mean its own.
      return [...others, ...own];
    },
    clientCounts: clientCounts(source, accountId, {
      of: t.modules,
      id: t.modules.id,
      which: visibleModules(source, accountId),
      // Of this account's clients: a published module has those of many.
      clients: sql`${t.clientModules} where ${eq(t.clientModules.moduleId, t.modules.id)} and ${eq(t.clientModules.accountId, accountId)}`,
    }),
    async all(): Promise<Module[]> {
      // Each by an index of its own.
      const [own, others] = await Promise.all([
        db.select().from(t.modules).where(ours),
        db.select().from(t.modules).where(published),
      ]);
      return [...own, ...others.map(seen)].sort((a, b) => inOrder(a.name, b.name));
    },
    async page(request: PageRequest): Promise<Page<Module>> {
      const { after, orderBy, limit } = keyset({ by: t.modules.key, tie: t.modules.id, descending: false }, request);
      const part = (which: SQL | undefined) =>
        db
          .select()
          .from(t.modules)
          .where(and(which, after))
          .orderBy(...orderBy)
          .limit(limit);
      const [own, others] = await Promise.all([part(ours), part(published)]);
      const direction = request.backwards ? -1 : 1;
      const rows = [...own, ...others.map(seen)].sort(
        (a, b) => direction * (inOrder(a.key, b.key) || inOrder(a.id, b.id)),
      );
      return toPage(rows.slice(0, limit), request);
    },
    async cataloguePage(state: CatalogueState | undefined, request: PageRequest): Promise<Page<Module>> {
      const { after, orderBy, limit } = keyset({ by: t.modules.key, tie: t.modules.id, descending: false }, request);
      const rows = await db
        .select()
        .from(t.modules)
        .where(and(ours, state === undefined ? ne(t.modules.state, 'OWN') : eq(t.modules.state, state), after))
        .orderBy(...orderBy)
        .limit(limit);
      return toPage(rows, request);
    },
    async isGranted(id: string): Promise<boolean> {
      const rows = await db
        .select({ clientId: t.clientModules.clientId })
        .from(t.clientModules)
        .innerJoin(t.modules, eq(t.modules.id, t.clientModules.moduleId))
        .where(and(ours, eq(t.clientModules.moduleId, id)))
        .limit(1);
      return rows.length > 0;
    },
    async grantedTo(id: string, most: number): Promise<string[]> {
      const { clientId, moduleId } = t.clientModules;
      const rows = await db
        .select({ clientId })
        .from(t.clientModules)
        .where(and(eq(moduleId, id), eq(t.clientModules.accountId, accountId)))
        .orderBy(asc(clientId))
        .limit(most);
      return rows.map((row) => row.clientId);
    },
    async grantedBeside(id: string, after: string): Promise<GrantedBeside[]> {
      const { clients, clientModules, modules } = t;
      const { clientId, moduleId, administrator, scopes } = clientModules;
      const ofLevel = sql`${namesIn(sql`m.standard_scopes`)} + case when other.administrator then ${namesIn(sql`m.administrator_scopes`)} else 0 end`;
      const count = sql`case when other.scopes is null then ${ofLevel} else ${namesIn(sql`other.scopes`)} end`;
      return db
        .select({
          clientId,
          clientName: clients.name,
          administrator,
          scopes: sql`(
            select coalesce(sum(${count}), 0) from ${clientModules} as other join ${modules} as m on m.id = other.module_id
            where other.client_id = ${clientId} and other.module_id <> ${moduleId}
          )`.mapWith(Number),
        })
        .from(clientModules)
        .innerJoin(clients, eq(clients.id, clientId))
        .where(
          and(
            eq(moduleId, id),
            isNull(scopes),
            gt(clientId, after),
            eq(clients.accountId, accountId),
            isNull(clients.deletedAt),
          ),
        )
        .orderBy(asc(clientId))
        .limit(500);
    },
    async acrossEnvironments(): Promise<AcrossEnvironments> {
      return acrossEnvironmentsOf(await queriesOf(source).resourceServers.execute({ accountId }));
    },
    async countGrantees(id: string, limit: number): Promise<Grantees> {
      // Bounded: the index of a module's clients does not hold how much of it they have.
      const looked = Math.min(bounds.counted, maxGrantees);
      const some = db
        .select({
          administrator: t.clientModules.administrator,
          isWhole: sql<boolean>`${t.clientModules.scopes} is null`.as('is_whole'),
        })
        .from(t.clientModules)
        .innerJoin(t.modules, eq(t.modules.id, t.clientModules.moduleId))
        .where(and(ours, eq(t.clientModules.moduleId, id)))
        .limit(looked + 1)
        .as('some');
      const rows = await db
        .select({ administrator: some.administrator, isWhole: some.isWhole, count: count() })
        .from(some)
        .groupBy(some.administrator, some.isWhole);
      const sum = (which: (row: (typeof rows)[number]) => boolean) =>
        rows.filter(which).reduce((total, row) => total + Number(row.count), 0);
      const all = sum(() => true);
      const upTo = (found: number) => (all > looked && found < limit ? null : Math.min(found, limit));
      return {
        all: Math.min(all, limit),
        whole: upTo(sum(({ isWhole }) => Boolean(isWhole))),
        administrators: upTo(sum(({ isWhole, administrator }) => Boolean(isWhole) && administrator)),
      };
    },
    async firstNamed(id: string, lost: readonly LostScope[]): Promise<NamedScope[]> {
      if (lost.length === 0) return [];
      const { clients, clientScopes } = t;
      const { scope, clientId } = clientScopes;
      return db
        .select({ scope, clientId, clientName: clients.name })
        .from(clientScopes)
        .innerJoin(clients, eq(clients.id, clientId))
        .where(and(eq(clients.accountId, accountId), namesScope(t, id, lost)))
        .orderBy(asc(scope), asc(clientId))
        .limit(2);
    },
  };
};

/** The order of the database: by code units, of texts that have no others than ASCII's where it matters. */
const inOrder = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);

/** The number of names in a text that separates them by single spaces. */
const namesIn = (text: SQL): SQL =>
  sql`case when ${text} = '' then 0 else length(${text}) - length(replace(${text}, ' ', '')) + 1 end`;
