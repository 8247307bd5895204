import { Field, ID, ObjectType } from 'type-graphql';
import { ClientHold, Owner, showHold } from '../../clients/graphql/client.js';
import type { ClientCard } from '../model/reads.js';

@ObjectType({ description: 'Why a client was refused last.' })
class LastRefusal {
  @Field(() => String, { description: 'The code that it received.' })
  code!: string;

  @Field(() => Date, { description: 'When it was refused.' })
  at!: Date;
}

@ObjectType({ description: 'A client of a customer’s account: whose it is, and whether it gets tokens.' })
export class CustomerClient {
  @Field(() => ID, { description: 'The client_id.' })
  id!: string;

  @Field(() => String, { description: 'Its name.' })
  name!: string;

  @Field(() => ID, { description: 'The id of its account.' })
  accountId!: string;

  @Field(() => String, { description: 'The name of its account.' })
  accountName!: string;

  @Field(() => String, { description: 'The environment that it belongs to.' })
  environment!: string;

  @Field(() => Boolean, { description: 'Whether it gets tokens.' })
  enabled!: boolean;

  @Field(() => ClientHold, {
    nullable: true,
    description: 'That the vendor disabled it in an emergency; null where it did not.',
  })
  hold!: ClientHold | null;

  @Field(() => Owner, { description: 'Whom to ask about it.' })
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
