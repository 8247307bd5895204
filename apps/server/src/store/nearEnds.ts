import { and, asc, eq, exists, gt, inArray, lte, notExists, type SQL, sql } from 'drizzle-orm';
import type { AnnouncementRecord, NearEnd } from '../customers/model/announcement.js';
import { day } from '../kernel/duration.js';
import type { Source } from './source.js';

const batchSize = 500;

/** The ends of entitlements and of deprecated modules that draw near. */
export const nearEnds = ({ db, t }: Pick<Source, 'db' | 't'>) => {
  const { announcements: table, customers, catalogues, entitlements, modules } = t;

  /** Nobody was told of this very end since it is so near. */
  const untold = (end: { subjectId: SQL; granteeId: SQL; endsAt: SQL }, days: number): SQL =>
    notExists(
      db
        .select({ id: table.id })
        .from(table)
        .where(
          and(
            sql`${table.subjectId} = ${end.subjectId}`,
            sql`${table.granteeId} = ${end.granteeId}`,
            sql`${table.endsAt} = ${end.endsAt}`,
            sql`${table.createdAt} >= ${end.endsAt} - ${days * day}`,
          ),
        ),
    );

  return {
    async nearing(now: number, days: number, after: number): Promise<NearEnd[]> {
      const soon = now + days * day;
      const ofEntitlements = await db
        .select({
          subjectId: entitlements.thingId,
          granteeId: entitlements.granteeId,
          endsAt: entitlements.endsAt,
          name: modules.name,
        })
        .from(entitlements)
        .innerJoin(modules, eq(modules.id, entitlements.thingId))
        .where(
          and(
            gt(entitlements.endsAt, after),
            lte(entitlements.endsAt, soon),
            inArray(modules.state, ['PUBLISHED', 'DEPRECATED']),
            untold(
              {
                subjectId: sql`${entitlements.thingId}`,
                granteeId: sql`${entitlements.granteeId}`,
                endsAt: sql`${entitlements.endsAt}`,
              },
              days,
            ),
          ),
        )
        .orderBy(asc(entitlements.endsAt))
        .limit(batchSize);
      const ofModules = await db
        .select({ subjectId: modules.id, granteeId: modules.accountId, endsAt: modules.sunsetAt, name: modules.name })
        .from(modules)
        .where(
          and(
            gt(modules.sunsetAt, after),
            lte(modules.sunsetAt, soon),
            eq(modules.state, 'DEPRECATED'),
            untold(
              { subjectId: sql`${modules.id}`, granteeId: sql`${modules.accountId}`, endsAt: sql`${modules.sunsetAt}` },
              days,
            ),
          ),
        )
        .orderBy(asc(modules.sunsetAt))
        .limit(batchSize);
      const each = [
        ...ofEntitlements.map((end) => ({ ...end, kind: 'ENTITLEMENT_ENDING' as const })),
        ...ofModules.map((end) => ({ ...end, kind: 'MODULE_ENDING' as const })),
      ];
      return each.flatMap(({ endsAt, ...end }) => (endsAt === null ? [] : [{ ...end, endsAt }]));
    },

    /** Whether what an account is reminded of still ends then, and is not had by another entitlement beyond it. */
    stillEnds({ kind, subjectId, granteeId, endsAt }: AnnouncementRecord): SQL | undefined {
      if (kind === 'MODULE_ENDING') {
        return exists(
          db
            .select({ id: modules.id })
            .from(modules)
            .where(and(eq(modules.id, subjectId), eq(modules.sunsetAt, endsAt ?? 0))),
        );
      }
      if (kind !== 'ENTITLEMENT_ENDING') return undefined;
      const ofThing = eq(entitlements.thingId, subjectId);
      const mine = and(ofThing, eq(entitlements.granteeId, granteeId));
      const ends = exists(
        db
          .select({ id: entitlements.thingId })
          .from(entitlements)
          .where(and(mine, eq(entitlements.endsAt, endsAt ?? 0))),
      );
      const grantees = sql`(${customers.id}, ${customers.planId}, (select ${catalogues.id} from ${catalogues}))`;
      const isWhole = db
        .select({ administrator: entitlements.administrator })
        .from(entitlements)
        .where(and(mine, eq(entitlements.administrator, true)));
      const goesOn = db
        .select({ id: sql`1` })
        .from(sql`${entitlements} as other`)
        .where(
          and(
            sql`other.thing_id = ${subjectId} and other.grantee_id in ${grantees} and other.grantee_id <> ${granteeId}`,
            sql`other.environments is null and (other.ends_at is null or other.ends_at > ${endsAt})`,
            sql`(other.administrator or not ${exists(isWhole)})`,
          ),
        );
      return and(ends, notExists(goesOn));
    },
  };
};
