import type { PlanRecord } from '../../plans/model/plan.js';
import type { Columns } from '../columns.js';

export const planTables = (c: Columns) => {
  const plans = c.table(
    'plans',
    {
      id: c.text('id').primaryKey(),
      version: c.integer('version').notNull(),
      key: c.text('key').notNull(),
      name: c.text('name').notNull(),
      description: c.text('description').notNull(),
      limits: c.json('limits').$type<PlanRecord['limits']>().notNull(),
      createdAt: c.instant('created_at').notNull(),
    },
    (t) => [c.uniqueIndex('plans_key').on(t.key)],
  );
  return { plans };
};

export type PlanTables = ReturnType<typeof planTables>;
