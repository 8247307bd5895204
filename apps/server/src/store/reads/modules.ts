import { and, asc, eq, inArray } from 'drizzle-orm';
import type { Page, PageRequest } from '../../kernel/page.js';
import type { Module } from '../../modules/module.js';
import type { ModuleReads } from '../../modules/reads.js';
import { keyset, toPage } from '../keyset.js';
import type { Source } from '../source.js';

export const moduleReads = ({ db, t }: Source, accountId: string): ModuleReads => {
  const ours = eq(t.modules.accountId, accountId);
  return {
    async byId(id: string): Promise<Module | undefined> {
      const [module] = await db
        .select()
        .from(t.modules)
        .where(and(ours, eq(t.modules.id, id)));
      return module;
    },
    async byIds(ids: readonly string[]): Promise<Module[]> {
      if (ids.length === 0) return [];
      return db
        .select()
        .from(t.modules)
        .where(and(ours, inArray(t.modules.id, [...ids])))
        .orderBy(asc(t.modules.name));
    },
    async all(): Promise<Module[]> {
      return db.select().from(t.modules).where(ours).orderBy(asc(t.modules.name));
    },
    async page(request: PageRequest): Promise<Page<Module>> {
      const { after, orderBy, limit } = keyset({ by: t.modules.key, tie: t.modules.id, descending: false }, request);
      const rows = await db
        .select()
        .from(t.modules)
        .where(and(ours, after))
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
  };
};
