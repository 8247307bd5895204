import type { ModuleStanding } from '@countersign/schema';
import { InvalidInput, type Issue } from '../../kernel/refusal.js';
import type { Guard } from '../../model/plan.js';
import type { AccountReads } from '../../model/reads.js';
import type { Entitlements } from '../model/catalogue.js';
import { type Offered, standingOf } from '../model/entitlement.js';
import type { Module } from '../model/module.js';

const none: Entitlements = { customer: undefined, catalogue: undefined, plan: undefined, rows: [] };

/** What an account is entitled to, read only where modules of the catalogue are among those that matter. */
export const loadEntitlements = async (reads: AccountReads, modules: readonly Module[]): Promise<Entitlements> =>
  modules.some(({ state }) => state !== 'OWN') ? reads.catalogue.entitlements() : none;

/** A module with what an account is offered of it. */
export const offeredTo = (
  accountId: string,
  { id, state, sunsetAt, ...module }: Pick<Module, 'id' | 'accountId' | 'state' | 'sunsetAt'>,
  has: Entitlements,
): Offered => ({
  state,
  sunsetAt,
  offers: module.accountId === accountId ? null : has.rows.filter(({ thingId }) => thingId === id),
});

const reasons: Readonly<Record<Exclude<ModuleStanding, 'IN_FORCE'>, (name: string, environment: string) => string>> = {
  NOT_ENTITLED: (name) => `This account is not entitled to ${name}.`,
  ENDED: (name) => `What this account was entitled to of ${name} has ended.`,
  OTHER_ENVIRONMENT: (name, environment) => `This account is not entitled to ${name} in ${environment}.`,
  SUNSET: (name) => `${name} has ended.`,
  WITHDRAWN: (name) => `${name} was withdrawn.`,
};

interface Holder {
  readonly environment: string;
  readonly modules: readonly { readonly moduleId: string; readonly administrator: boolean }[];
}

interface Has {
  readonly account: { readonly id: string };
  readonly modules: readonly Module[];
  readonly entitlements: Entitlements;
  readonly now: number;
}

/** The grants that a client has only after a change: another module, more of one, or the same elsewhere. */
const newGrants = (before: Holder | undefined, after: Holder) =>
  after.modules.flatMap((grant, index) => {
    const held = before?.modules.find(({ moduleId }) => moduleId === grant.moduleId);
    const isHeld = held && before?.environment === after.environment && (held.administrator || !grant.administrator);
    return isHeld ? [] : [{ ...grant, index }];
  });

/** @throws InvalidInput at each module that a client would newly be granted beyond what its account is entitled to */
export function assertEntitled(before: Holder | undefined, after: Holder, has: Has): void {
  const issues = newGrants(before, after).flatMap(({ moduleId, administrator, index }): Issue[] => {
    const module = has.modules.find(({ id }) => id === moduleId);
    if (!module) return [];
    const offered = offeredTo(has.account.id, module, has.entitlements);
    const found = standingOf(offered, after.environment, has.now);
    const path = ['modules', index, 'moduleId'];
    if (found.standing !== 'IN_FORCE') {
      return [{ path, message: reasons[found.standing](module.name, after.environment) }];
    }
    if (!administrator || found.administrator) return [];
    const message = `This account is not entitled to the administrator scopes of ${module.name}.`;
    return [{ path: ['modules', index, 'administrator'], message }];
  });
  if (issues.length > 0) throw new InvalidInput(issues);
}

/** The vendor may end an entitlement at this moment: of the two, one decides anew. */
export function entitlementGuards(before: Holder | undefined, after: Holder, has: Omit<Has, 'now'>): Guard[] {
  const { customer, catalogue, plan } = has.entitlements;
  const isGranted = newGrants(before, after).some(({ moduleId }) =>
    has.modules.some(({ id, accountId }) => id === moduleId && accountId !== has.account.id),
  );
  if (!isGranted) return [];
  return [
    ...(customer ? [{ guard: 'customers' as const, ...customer }] : []),
    ...(catalogue ? [{ guard: 'catalogues' as const, ...catalogue }] : []),
    ...(plan ? [{ guard: 'plans' as const, ...plan }] : []),
  ];
}
