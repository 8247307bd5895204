import type { ModuleStanding } from '@countersign/schema';
import type { GraphqlContext } from '../../transport/graphql/context.js';
import { offeredTo } from '../commands/entitled.js';
import type { Entitlements } from '../model/catalogue.js';
import { type Offered, standingOf } from '../model/entitlement.js';
import type { Module } from '../model/module.js';

const ofRequest = new WeakMap<GraphqlContext, Promise<Entitlements>>();

/** What the account of a request is entitled to, read once for all rows of a list. */
function entitlementsOf(context: GraphqlContext): Promise<Entitlements> {
  const known = ofRequest.get(context) ?? context.reads.catalogue.entitlements();
  ofRequest.set(context, known);
  return known;
}

type Shown = Pick<Module, 'id' | 'accountId' | 'state'> & { readonly sunsetAt: Date | number | null };

/** A module with what the account of the request is offered of it. */
export async function offeredIn(context: GraphqlContext, module: Shown): Promise<Offered> {
  const sunsetAt = module.sunsetAt === null ? null : new Date(module.sunsetAt).getTime();
  if (module.accountId === context.accountId) return { state: module.state, sunsetAt, offers: null };
  return offeredTo(context.accountId, { ...module, sunsetAt }, await entitlementsOf(context));
}

/** How a grant of a module stands, and whether the account is entitled to its administrator scopes. */
export async function standingIn(
  context: GraphqlContext,
  module: Shown,
  environment: string | undefined,
): Promise<{ standing: ModuleStanding; administrator: boolean }> {
  return standingOf(await offeredIn(context, module), environment, context.now());
}
