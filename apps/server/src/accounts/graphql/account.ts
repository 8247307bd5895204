import {
  type AccountKind,
  accountKinds,
  limitNames,
  type AccountSettings as StoredSettings,
} from '@countersign/schema';
import { Ctx, Field, FieldResolver, ID, Int, ObjectType, Resolver, Root } from 'type-graphql';
import { mayDefine } from '../../modules/commands/mayDefine.js';
import { AccountLimit } from '../../plans/graphql/limits.js';
import { limitHeld } from '../../plans/model/limits.js';
import type { Subscription } from '../../plans/model/plan.js';
import type { GraphqlContext } from '../../transport/graphql/context.js';
import { enumOf } from '../../transport/graphql/enums.js';
import { AccountSettings } from './settings.js';

const AccountKindEnum = enumOf(
  'AccountKind',
  accountKinds,
  'Whether an account is the vendor’s, of which there is one or none.',
  {
    CUSTOMER: 'A customer’s.',
    VENDOR: 'The vendor’s.',
  },
);

@ObjectType({ description: 'A customer company. Every object belongs to one account.' })
export class Account {
  @Field(() => ID, { description: 'The id of the account.' })
  id!: string;

  @Field(() => Int, { description: 'Counts the changes of its settings: send it back as `expectedVersion`.' })
  version!: number;

  @Field(() => String, { description: 'The name of the company.' })
  name!: string;

  @Field(() => AccountKindEnum, { description: 'Whether it is the vendor’s or a customer’s.' })
  kind!: AccountKind;

  @Field(() => String, {
    description:
      'What the client ids that admins choose here end with, and those of no other account; empty in the first account of an installation.',
  })
  clientIdSuffix!: string;

  @Field(() => [String], { description: 'The environments of clients; `production` comes first.' })
  environments!: readonly string[];

  @Field(() => AccountSettings, { description: 'Its policies.' })
  settings!: StoredSettings;

  /** What its vendor says of it; shown apart, as its plan and its limits. */
  subscription!: Subscription;
}

@ObjectType({ description: 'The plan that an account has of its vendor.' })
export class AccountPlan {
  @Field(() => String, { description: 'The name of the plan.' })
  name!: string;

  @Field(() => String, { description: 'What the plan is, in the vendor’s words; empty for none.' })
  description!: string;
}

@Resolver(() => Account)
export class AccountFieldsResolver {
  @FieldResolver(() => Int, {
    description: 'Seconds that a token lives at most by the word of the operator, whatever the settings say.',
  })
  maxAccessTokenLifetimeAllowed(@Ctx() { store }: GraphqlContext): number {
    return store.bounds.maxAccessTokenLifetimeSeconds;
  }

  @FieldResolver(() => AccountPlan, { nullable: true, description: 'The vendor’s plan that it has; null for none.' })
  plan(@Root() { subscription }: Readonly<Account>): AccountPlan | null {
    return subscription.plan;
  }

  @FieldResolver(() => [AccountLimit], { description: 'Those that hold, each with whose word it is.' })
  limits(@Root() account: Readonly<Account>, @Ctx() { store }: GraphqlContext): AccountLimit[] {
    return limitNames.flatMap((limit) => {
      const held = limitHeld(limit, account, store.bounds);
      return held ? [{ limit, ...held }] : [];
    });
  }

  @FieldResolver(() => Boolean, {
    description: 'Whether it may define modules of its own; those that it has stay, whatever the vendor says.',
  })
  async mayDefineModules(@Root() account: Readonly<Account>, @Ctx() { reads }: GraphqlContext): Promise<boolean> {
    return mayDefine(account, await reads.catalogue.claims([]));
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'The name of the vendor; null in an installation without one, and of its own account.',
  })
  async vendorName(@Root() { kind }: Readonly<Account>, @Ctx() { reads }: GraphqlContext): Promise<string | null> {
    return kind === 'VENDOR' ? null : ((await reads.catalogue.vendorName()) ?? null);
  }
}
