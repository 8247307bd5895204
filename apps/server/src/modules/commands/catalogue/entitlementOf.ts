import type { Account } from '../../../accounts/model/account.js';
import type { FieldChange, Subject } from '../../../audit/model/entry.js';
import { type Dependency, dependencyOn } from '../../../changes/model/dependency.js';
import { loadCustomer, requireCustomer, toldTo } from '../../../customers/commands/loadCustomer.js';
import { newAnnouncement } from '../../../customers/model/announcement.js';
import type { CustomerReads } from '../../../customers/model/reads.js';
import { NotFound } from '../../../kernel/refusal.js';
import type { Decision } from '../../../model/command.js';
import type { Write } from '../../../model/plan.js';
import type { AccountReads } from '../../../model/reads.js';
import { planSubject } from '../../../plans/model/describe.js';
import { grantedModuleDependency, moduleSubject } from '../../model/describe.js';
import { describeEntitlement } from '../../model/describeEntitlement.js';
import { type EntitlementRecord, isLess, type Offer } from '../../model/entitlement.js';
import { isOfCatalogue, type Module } from '../../model/module.js';
import { loadCatalogueModule } from './loadCatalogueModule.js';

interface Named {
  readonly moduleId: string;
  readonly accountId?: string | undefined;
  readonly planId?: string | undefined;
}

/** The module and the grantee of an entitlement, and what there is of it. */
export async function loadEntitlement(
  customers: CustomerReads,
  { moduleId, accountId, planId }: Named,
  reads: AccountReads,
) {
  const [found, { customer }, plan] = await Promise.all([
    loadCatalogueModule(reads, moduleId),
    accountId === undefined ? { customer: undefined } : loadCustomer(customers, accountId),
    planId === undefined ? undefined : customers.planById(planId),
  ]);
  const granteeId = accountId ?? planId ?? found.catalogue?.id ?? '';
  const [known] = (await customers.entitlementsOf(granteeId)).filter(({ thingId }) => thingId === moduleId);
  return { ...found, customer, plan, known };
}

type Loaded = Awaited<ReturnType<typeof loadEntitlement>>;

interface Grantee {
  readonly module: Module;
  readonly granteeId: string;
  /** Of the row that the entitlements change with. */
  readonly version: number;
  /** Raises the version of the row that the entitlements change with. */
  readonly touch: Write;
  readonly subject: Subject;
  readonly dependsOn: readonly Dependency[];
  /** Whom it is for, in words. */
  readonly name: string;
  also(vendor: Account, changes: readonly FieldChange[]): NonNullable<Decision<unknown>['also']>;
}

/** @throws NotFound when there is no such module in the catalogue, or no such account or plan */
export function requireGrantee(
  { module, catalogue, customer: found, plan }: Loaded,
  { accountId, planId }: Named,
): Grantee {
  if (!module || !isOfCatalogue(module) || !catalogue) throw new NotFound('module in the catalogue');
  const onModule = grantedModuleDependency(module);
  if (planId !== undefined) {
    if (!plan) throw new NotFound('plan');
    const { id, version, name } = plan;
    return {
      module,
      granteeId: id,
      version,
      touch: { update: 'plans', id, version, set: {} },
      subject: planSubject(plan),
      dependsOn: [onModule, dependencyOn('plans', { id, version, name }, ['name'])],
      name: `Every account with the plan ${name}`,
      also: () => [],
    };
  }
  if (accountId === undefined) {
    return {
      module,
      granteeId: catalogue.id,
      version: catalogue.version,
      touch: { update: 'catalogues', id: catalogue.id, version: catalogue.version, set: {} },
      subject: moduleSubject(module),
      dependsOn: [onModule],
      name: 'Every account',
      also: () => [],
    };
  }
  const customer = requireCustomer(found);
  const { id, version, name } = customer;
  return {
    module,
    granteeId: id,
    version,
    touch: { update: 'customers', id, version, set: {} },
    subject: { kind: 'account', id, name },
    dependsOn: [onModule, dependencyOn('customers', { id, version, name }, ['name'])],
    name,
    also: (vendor, changes) => toldTo(customer, vendor, changes),
  };
}

/** The one field that a change of an entitlement shows. */
export function entitlementChange(
  { module, subject }: Grantee,
  before: Offer | undefined,
  after: Offer | undefined,
): FieldChange[] {
  const said = (offer: Offer | undefined) =>
    offer ? `${describeEntitlement(module, offer)}${subject.kind === 'module' ? ', every account' : ''}` : null;
  return said(before) === said(after) ? [] : [{ field: 'entitlement', before: said(before), after: said(after) }];
}

/** The rows by which an entitlement differs before and after. */
export function entitlementWrites(
  grantee: Grantee,
  before: EntitlementRecord | undefined,
  after: Offer | undefined,
  now: number,
): Write[] {
  const { granteeId, module, touch } = grantee;
  const key = { granteeId, thingId: module.id };
  const told = before && (!after || isLess(before, after)) ? [announced(grantee, before, after, now)] : [];
  if (!after) return [touch, ...told, { remove: 'entitlements', key }];
  const { administrator, environments, endsAt } = after;
  const set = { administrator, environments, endsAt };
  return [
    touch,
    ...told,
    before ? { amend: 'entitlements', key, set } : { insert: 'entitlements', row: { ...key, ...set } },
  ];
}

/** The accounts whose clients use what ends, or comes to be less, are told: those of a plan, one, or every one. */
const announced = (grantee: Grantee, before: Offer, after: Offer | undefined, now: number): Write => {
  const { granteeId, module, version } = grantee;
  const changes = entitlementChange(grantee, before, after);
  return {
    insert: 'announcements',
    row: newAnnouncement(
      {
        id: `${granteeId} ${module.id} ${version}`,
        kind: 'ENTITLEMENT_ENDS',
        subjectId: module.id,
        granteeId,
        name: module.name,
        changes,
        endsAt: after?.endsAt ?? null,
      },
      now,
    ),
  };
};
