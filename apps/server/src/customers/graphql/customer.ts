import { type CustomerState, customerStates, type LimitName, limitNames } from '@countersign/schema';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { AdminStateEnum } from '../../admins/graphql/admin.js';
import type { AdminState } from '../../admins/model/admin.js';
import { Module, ModuleOffer } from '../../modules/graphql/module.js';
import { LimitNameEnum } from '../../plans/graphql/limits.js';
import { limitByVendor } from '../../plans/model/limits.js';
import type { Subscription } from '../../plans/model/plan.js';
import { connectionOf } from '../../transport/graphql/connection.js';
import { enumOf } from '../../transport/graphql/enums.js';
import { Node } from '../../transport/graphql/node.js';
import type { CustomerCard, CustomerFigures, PersonCard } from '../model/reads.js';

const CustomerStateEnum = enumOf('CustomerState', customerStates, 'The state of a customer’s account.', {
  OPEN: 'Its people come in, and its clients get tokens.',
  SUSPENDED: 'Nobody comes in, and no client gets a token, until the vendor resumes it.',
});

@ObjectType({ implements: Node, description: 'A customer’s account, as its vendor sees it: nothing of what is in it.' })
export class Customer {
  @Field(() => ID, { description: 'The account’s id.' })
  id!: string;

  @Field(() => Int, {
    description: 'Counts the changes of what the vendor says of it: send it back as `expectedVersion`.',
  })
  version!: number;

  @Field(() => String, { nullable: true, description: 'The vendor’s own id of the customer.' })
  reference!: string | null;

  @Field(() => String, { description: 'The name of the company.' })
  name!: string;

  @Field(() => CustomerStateEnum, { description: 'Whether it is suspended.' })
  state!: CustomerState;

  @Field(() => String, { description: 'Why it is suspended; empty while it is open.' })
  reason!: string;

  @Field(() => CustomerPlan, { nullable: true, description: 'The plan that it has; null for none.' })
  plan!: CustomerPlan | null;

  @Field(() => [CustomerLimit], { description: 'Every one, in one order.' })
  limits!: readonly CustomerLimit[];

  @Field(() => Date, { description: 'Since when it is so.' })
  stateSince!: Date;

  @Field(() => Date, { description: 'When the account was made.' })
  createdAt!: Date;
}

@ObjectType({ description: 'The plan that an account has.' })
export class CustomerPlan {
  @Field(() => ID, { description: 'The id of the plan.' })
  id!: string;

  @Field(() => String, { description: 'The name of the plan.' })
  name!: string;
}

@ObjectType({ description: 'What the vendor allows an account at most; null for no limit.' })
export class CustomerLimit {
  @Field(() => LimitNameEnum, { description: 'What is limited.' })
  limit!: LimitName;

  @Field(() => Int, { nullable: true, description: 'By its own limit, or else by its plan.' })
  value!: number | null;

  @Field(() => Boolean, { description: 'Whether it is its own, in place of the plan’s.' })
  isOwn!: boolean;

  @Field(() => Int, { nullable: true, description: 'By its plan.' })
  planned!: number | null;
}

@ObjectType({ description: 'Figures of an account. Counted no further than 1,000.' })
export class CustomerFigureSet {
  @Field(() => Int, { description: 'Its clients.' })
  clients!: number;

  @Field(() => Int, { description: 'Invited and disabled ones, too.' })
  admins!: number;

  @Field(() => Date, { nullable: true, description: 'When somebody last signed in; null for never.' })
  lastSignInAt!: Date | null;
}

@ObjectType({ description: 'A person of an account: who they are, and whether they come in.' })
export class CustomerPerson {
  @Field(() => ID, { description: 'The id of their admin there.' })
  id!: string;

  @Field(() => String, { description: 'Their name in that account.' })
  name!: string;

  @Field(() => String, { description: 'Their address.' })
  email!: string;

  @Field(() => AdminStateEnum, { description: 'Whether they come in.' })
  state!: AdminState;

  @Field(() => Boolean, { description: 'Whether they have a second factor.' })
  hasSecondFactor!: boolean;

  @Field(() => Date, { nullable: true, description: 'When they last signed in; null for never.' })
  lastSignInAt!: Date | null;
}

@ObjectType({ description: 'What an account is entitled to.' })
export class CustomerEntitlement extends ModuleOffer {
  @Field(() => Module, { description: 'The module that may be used.' })
  module!: Module;

  @Field(() => Boolean, { description: 'Whether every account is.' })
  ofEveryAccount!: boolean;

  @Field(() => Boolean, { description: 'Whether every account is that has the same plan.' })
  ofPlan!: boolean;
}

@ObjectType({ description: 'A page of a list (Relay).' })
export class CustomerConnection extends connectionOf('Customer', () => Customer) {}

const moment = (at: number | null): Date | null => (at === null ? null : new Date(at));

const showLimits = ({ plan, limits }: Subscription): CustomerLimit[] =>
  limitNames.map((limit) => ({
    limit,
    value: limitByVendor(limit, { plan, limits })?.value ?? null,
    isOwn: limits[limit] !== undefined,
    planned: plan?.limits[limit] ?? null,
  }));

export const showCustomer = ({ stateSince, createdAt, subscription, ...card }: CustomerCard): Customer => ({
  ...card,
  plan: subscription.plan,
  limits: showLimits(subscription),
  stateSince: new Date(stateSince),
  createdAt: new Date(createdAt),
});

export const showFigures = ({ clients, admins, lastSignInAt }: CustomerFigures): CustomerFigureSet => ({
  clients,
  admins,
  lastSignInAt: moment(lastSignInAt),
});

export const showPerson = ({ id, name, email, state, hasSecondFactor, lastSignInAt }: PersonCard): CustomerPerson => ({
  id,
  name,
  email,
  state,
  hasSecondFactor,
  lastSignInAt: moment(lastSignInAt),
});
