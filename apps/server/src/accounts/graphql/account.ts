import { type AccountKind, accountKinds, type AccountSettings as StoredSettings } from '@countersign/schema';
import { Ctx, Field, FieldResolver, ID, Int, ObjectType, Resolver } from 'type-graphql';
import type { GraphqlContext } from '../../transport/graphql/context.js';
import { enumOf } from '../../transport/graphql/enums.js';
import { AccountSettings } from './settings.js';

const AccountKindEnum = enumOf(
  'AccountKind',
  accountKinds,
  'Whether an account is the vendor’s, of which there is one or none.',
);

@ObjectType({ description: 'A customer company. Every object belongs to one account.' })
export class Account {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => String)
  name!: string;

  @Field(() => AccountKindEnum)
  kind!: AccountKind;

  @Field(() => String, {
    description:
      'What the client ids that admins choose here end with, and those of no other account; empty in the first account of an installation.',
  })
  clientIdSuffix!: string;

  @Field(() => [String], { description: 'The environments of clients; `production` comes first.' })
  environments!: readonly string[];

  @Field(() => AccountSettings)
  settings!: StoredSettings;
}

@Resolver(() => Account)
export class AccountFieldsResolver {
  @FieldResolver(() => Int, {
    description: 'Seconds that a token lives at most by the word of the operator, whatever the settings say.',
  })
  maxAccessTokenLifetimeAllowed(@Ctx() { store }: GraphqlContext): number {
    return store.bounds.maxAccessTokenLifetimeSeconds;
  }
}
