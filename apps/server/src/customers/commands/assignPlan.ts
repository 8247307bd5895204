import { AssignPlan, limitNames, type OwnLimits } from '@countersign/schema';
import { diff } from '../../audit/model/diff.js';
import type { FieldChange } from '../../audit/model/entry.js';
import { dependencyOn } from '../../changes/model/dependency.js';
import { type Risk, summarizeNames } from '../../changes/model/risk.js';
import { InvalidInput } from '../../kernel/refusal.js';
import type { Guard, Write } from '../../model/plan.js';
import { vendorCommand } from '../../model/vendorCommand.js';
import type { Module } from '../../modules/model/module.js';
import { customerNotice } from '../../notices/model/notice.js';
import { planDependency } from '../../plans/model/describe.js';
import { vendorLimits } from '../../plans/model/limits.js';
import type { Subscription } from '../../plans/model/plan.js';
import { newAnnouncement } from '../model/announcement.js';
import type { CustomerCard } from '../model/reads.js';
import { limitRisks } from './limitRisks.js';
import { assertCustomerUnchanged, customerSubject, requireCustomer, toldTo } from './loadCustomer.js';

/** Gives an account a plan, or none, and limits of its own in place of the plan's: from the very next request on. */
export const assignPlan = vendorCommand({
  name: 'assignPlan',
  input: AssignPlan,

  async load(customers, { id, planId }, { reads, vendor }) {
    const [customer, use, plan] = await Promise.all([
      customers.byId(id),
      customers.limitUseOf(id),
      planId === null ? undefined : customers.planById(planId),
    ]);
    const modulesOf = async (grantee: string | undefined) => {
      const entitled = grantee === undefined ? [] : await customers.entitlementsOf(grantee);
      return reads.modules.byIds(entitled.map(({ thingId }) => thingId));
    };
    const [had, has] = await Promise.all([modulesOf(customer?.subscription.plan?.id), modulesOf(plan?.id)]);
    const beside = [...(await customers.entitlementsOf(id)), ...(await customers.entitlementsOf(vendor.id))];
    return { customer, use, plan, had, has, beside };
  },

  decide({ input, account: vendor, loaded: { customer: found, use, plan, had, has, beside }, now }) {
    const customer = requireCustomer(found);
    assertCustomerUnchanged(customer, input.expectedVersion);
    const { id, version, name, subscription } = customer;
    if (input.planId !== null && !plan) throw InvalidInput.at('planId', 'There is no such plan.');
    const after = { plan: plan ?? null, limits: named(input.limits ?? subscription.limits) };
    const changes = subscriptionChanges(subscription, after);
    // What it has no otherwise, of its own or as every account has it.
    const lost = had.filter(
      (module) => !has.some((one) => one.id === module.id) && !beside.some(({ thingId }) => thingId === module.id),
    );
    const isHeldBy: Guard[] = plan ? [{ guard: 'plans', id: plan.id, version: plan.version }] : [];
    // Its own limits are in both already, so that they count for themselves.
    const uses = use ? [{ ...use, limits: {} }] : [];
    return {
      expects: isHeldBy,
      writes: [
        { update: 'customers', id, version, set: { planId: plan?.id ?? null, limits: after.limits } },
        { insert: 'outbox', row: customerNotice('ACCOUNT_PLAN_CHANGED', customer, now) },
        ...lost.map((module) => endOf(module, customer, now)),
      ],
      subject: customerSubject(customer),
      changes,
      also: toldTo(customer, vendor, changes),
      dependsOn: [
        dependencyOn('customers', { id, version, name, ...subscription }, ['name', 'plan', 'limits']),
        ...(plan ? [planDependency(plan)] : []),
      ],
      risks: [
        ...limitRisks(uses, { limits: vendorLimits(subscription) }, { limits: vendorLimits(after) }),
        ...entitlementRisks(name, had, has),
      ],
      result: { accountId: id },
    };
  },
});

/** Its clients that use the module are named to admins and owners. */
const endOf = ({ id, name }: Module, customer: CustomerCard, now: number): Write => ({
  insert: 'announcements',
  row: newAnnouncement(
    {
      id: `${customer.id} ${id} ${customer.version}`,
      kind: 'ENTITLEMENT_ENDS',
      subjectId: id,
      name,
      endsAt: null,
      granteeId: customer.id,
      changes: [
        { field: 'entitlement', before: `${name} by the plan ${customer.subscription.plan?.name}`, after: null },
      ],
    },
    now,
  ),
});

/** Without those that are left out. */
const named = (limits: OwnLimits): OwnLimits =>
  Object.fromEntries(Object.entries(limits).filter(([, value]) => value !== undefined));

/** As the audit and a reviewer read it: the plan by name, and each limit of the account's own. */
function subscriptionChanges(before: Subscription, after: Subscription): FieldChange[] {
  const described = ({ plan, limits }: Subscription) => ({
    plan: plan?.name ?? null,
    ...Object.fromEntries(
      limitNames.map((limit) => [limit, limits[limit] === null ? 'no limit' : (limits[limit] ?? null)]),
    ),
  });
  return diff(described(before), described(after));
}

/** What the account comes to be entitled to by its plan, and what no longer. */
function entitlementRisks(name: string, had: readonly Module[], has: readonly Module[]): Risk[] {
  const missing = (from: readonly Module[]) => (module: Module) => !from.some(({ id }) => id === module.id);
  const [gained, lost] = [has.filter(missing(had)), had.filter(missing(has))].map((some) =>
    some.map((module) => module.name),
  );
  const line = (names: readonly string[] | undefined, message: (summary: string) => string): Risk[] =>
    names && names.length > 0 ? [{ code: 'entitlement', message: message(summarizeNames(names)) }] : [];
  return [
    ...line(gained, (names) => `${name} could grant its clients ${names} by its plan.`),
    ...line(
      lost,
      (names) =>
        `${name} would have ${names} no longer by its plan: tokens of its clients would lack what it has no otherwise.`,
    ),
  ];
}
