import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { LimitUse } from '../../customers/model/reads.js';
import { Module, ModuleOffer } from '../../modules/graphql/module.js';
import { connectionOf } from '../../transport/graphql/connection.js';
import { Node } from '../../transport/graphql/node.js';
import { vendorLimits } from '../model/limits.js';
import type { PlanRecord } from '../model/plan.js';
import { Limits } from './limits.js';

@ObjectType({
  implements: Node,
  description: 'A plan of the vendor’s: what the accounts that have it may use, and how much.',
})
export class Plan {
  @Field(() => ID, { description: 'The id of the plan.' })
  id!: string;

  @Field(() => Int, { description: 'Counts its changes: send it back as `expectedVersion`.' })
  version!: number;

  @Field(() => String, { description: 'Never changes: other systems refer to it.' })
  key!: string;

  @Field(() => String, { description: 'Its name.' })
  name!: string;

  @Field(() => String, { description: 'What it is, for admins of accounts that have it; empty for none.' })
  description!: string;

  @Field(() => Limits, { description: 'What its accounts have at most.' })
  limits!: Limits;

  @Field(() => Date, { description: 'When it was made.' })
  createdAt!: Date;
}

@ObjectType({ description: 'A page of a list (Relay).' })
export class PlanConnection extends connectionOf('Plan', () => Plan) {}

@ObjectType({ description: 'An account that has a plan, with what it has of what is limited.' })
export class PlanAccount {
  @Field(() => ID, { description: 'The id of the account.' })
  id!: string;

  @Field(() => String, { description: 'The name of the account.' })
  name!: string;

  @Field(() => Int, { description: 'Counted no further than 1,000.' })
  clients!: number;

  @Field(() => Int, { nullable: true, description: 'Clients that it may have, by the plan or its own limit.' })
  maxClients!: number | null;

  @Field(() => Boolean, { description: 'Whether it has limits of its own in place of the plan’s.' })
  hasOwnLimits!: boolean;
}

@ObjectType({ description: 'What the accounts that have a plan are entitled to.' })
export class PlanEntitlement extends ModuleOffer {
  @Field(() => Module, { description: 'The module that may be used.' })
  module!: Module;
}

export const showPlan = ({ createdAt, ...plan }: PlanRecord): Plan => ({ ...plan, createdAt: new Date(createdAt) });

export const showPlanAccount = (plan: Pick<Plan, 'limits'>, { id, name, clients, limits }: LimitUse): PlanAccount => ({
  id,
  name,
  clients,
  maxClients: vendorLimits({ plan, limits }).maxClients,
  hasOwnLimits: Object.keys(limits).length > 0,
});
