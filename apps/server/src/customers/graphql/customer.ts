import { type CustomerState, customerStates } from '@countersign/schema';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { AdminStateEnum } from '../../admins/graphql/admin.js';
import type { AdminState } from '../../admins/model/admin.js';
import { Module, ModuleOffer } from '../../modules/graphql/module.js';
import { connectionOf } from '../../transport/graphql/connection.js';
import { enumOf } from '../../transport/graphql/enums.js';
import type { CustomerCard, CustomerFigures, PersonCard } from '../model/reads.js';

const CustomerStateEnum = enumOf('CustomerState', customerStates, 'The state of a customer’s account.');

@ObjectType({ description: 'A customer’s account, as its vendor sees it: nothing of what is in it.' })
export class Customer {
  @Field(() => ID, { description: 'The account’s id.' })
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => String, { nullable: true, description: 'The vendor’s own id of the customer.' })
  reference!: string | null;

  @Field(() => String)
  name!: string;

  @Field(() => CustomerStateEnum)
  state!: CustomerState;

  @Field(() => String, { description: 'Why it is suspended; empty while it is open.' })
  reason!: string;

  @Field(() => Date)
  stateSince!: Date;

  @Field(() => Date)
  createdAt!: Date;
}

@ObjectType({ description: 'Figures of an account. Counted no further than 1,000.' })
export class CustomerFigureSet {
  @Field(() => Int)
  clients!: number;

  @Field(() => Int, { description: 'Invited and disabled ones, too.' })
  admins!: number;

  @Field(() => Date, { nullable: true })
  lastSignInAt!: Date | null;
}

@ObjectType({ description: 'A person of an account: who they are, and whether they come in.' })
export class CustomerPerson {
  @Field(() => ID, { description: 'The id of their admin there.' })
  id!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String)
  email!: string;

  @Field(() => AdminStateEnum)
  state!: AdminState;

  @Field(() => Boolean)
  hasSecondFactor!: boolean;

  @Field(() => Date, { nullable: true })
  lastSignInAt!: Date | null;
}

@ObjectType({ description: 'What an account is entitled to.' })
export class CustomerEntitlement extends ModuleOffer {
  @Field(() => Module)
  module!: Module;

  @Field(() => Boolean, { description: 'Whether every account is.' })
  ofEveryAccount!: boolean;
}

@ObjectType()
export class CustomerConnection extends connectionOf('Customer', () => Customer) {}

const moment = (at: number | null): Date | null => (at === null ? null : new Date(at));

export const showCustomer = ({ stateSince, createdAt, ...card }: CustomerCard): Customer => ({
  ...card,
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
