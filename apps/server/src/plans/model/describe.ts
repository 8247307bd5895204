import type { VendorLimits } from '@countersign/schema';
import type { Described } from '../../audit/model/described.js';
import type { Subject } from '../../audit/model/entry.js';
import { type Dependency, dependencyOn } from '../../changes/model/dependency.js';
import type { PlanRecord } from './plan.js';

type LeftOut =
  // Never change.
  | 'id'
  | 'createdAt'
  // Counts the changes, those of its entitlements, too.
  | 'version'
  // Each by itself.
  | 'limits';

/** A plan as the audit and a reviewer read it. */
export const describePlan = ({
  key,
  name,
  description,
  limits,
}: PlanRecord): Described<PlanRecord, LeftOut> & VendorLimits => ({ key, name, description, ...limits });

export const planSubject = ({ id, name }: Pick<PlanRecord, 'id' | 'name'>): Subject => ({ kind: 'plan', id, name });

/** The dependency on what a plan is called and how much it allows. */
export const planDependency = (plan: PlanRecord): Dependency => dependencyOn('plans', plan, ['name', 'limits']);
