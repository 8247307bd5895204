import type { Offer } from './entitlement.js';
import type { Module } from './module.js';

const day = (moment: number): string => new Date(moment).toISOString();

/** An entitlement in words, as the audit and a reviewer read it. */
export const describeEntitlement = (
  module: Pick<Module, 'name' | 'key'>,
  { administrator, environments, endsAt }: Offer,
): string =>
  [
    `${module.name} (${module.key})`,
    ...(administrator ? ['with administrator scopes'] : []),
    ...(environments ? [`in ${environments.join(', ')} only`] : []),
    ...(endsAt === null ? [] : [`until ${day(endsAt)}`]),
  ].join(', ');
