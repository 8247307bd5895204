import { Field, ID, ObjectType } from 'type-graphql';
import { ClientHold, Owner, showHold } from '../../clients/graphql/client.js';
import type { ClientCard } from '../model/reads.js';

@ObjectType({ description: 'Why a client was refused last.' })
class LastRefusal {
  @Field(() => String, { description: 'The code that it received.' })
  code!: string;

  @Field(() => Date)
  at!: Date;
}

@ObjectType({ description: 'A client of a customer’s account: whose it is, and whether it gets tokens.' })
export class CustomerClient {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  name!: string;

  @Field(() => ID)
  accountId!: string;

  @Field(() => String)
  accountName!: string;

  @Field(() => String)
  environment!: string;

  @Field(() => Boolean)
  enabled!: boolean;

  @Field(() => ClientHold, { nullable: true })
  hold!: ClientHold | null;

  @Field(() => Owner)
  owner!: Owner;

  @Field(() => LastRefusal, { nullable: true, description: 'As far back as that is kept.' })
  lastRefusal!: LastRefusal | null;
}

export const showCustomerClient = ({ account, lastRefusal, hold, ...card }: ClientCard): CustomerClient => ({
  ...card,
  accountId: account.id,
  accountName: account.name,
  hold: showHold(hold),
  lastRefusal: lastRefusal && { code: lastRefusal.outcome, at: new Date(lastRefusal.at) },
});
