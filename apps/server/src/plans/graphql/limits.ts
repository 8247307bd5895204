import { type LimitName, type LimitSource, limitNames, limitSources, OwnLimits } from '@countersign/schema';
import { Field, Int, ObjectType } from 'type-graphql';
import { enumOf } from '../../transport/graphql/enums.js';
import { inputOf } from '../../transport/graphql/inputOf.js';

inputOf('LimitsInput', OwnLimits);

export const LimitNameEnum = enumOf('LimitName', limitNames, 'What the vendor limits.');

export const LimitSourceEnum = enumOf(
  'LimitSource',
  limitSources,
  'Whose word a limit is: the account’s plan, what the vendor allows it in place of that, its own policy, or the operator’s.',
);

@ObjectType({ description: 'What the vendor allows at most; null for no limit.' })
export class Limits {
  @Field(() => Int, { nullable: true, description: 'Clients of the account.' })
  maxClients!: number | null;

  @Field(() => Int, { nullable: true, description: 'Live secrets of one client.' })
  maxSecretsPerClient!: number | null;

  @Field(() => Int, { nullable: true, description: 'Tokens of all clients of the account in an hour.' })
  maxTokensPerHour!: number | null;

  @Field(() => Int, { nullable: true })
  maxAccessTokenLifetimeSeconds!: number | null;

  @Field(() => Int, { nullable: true })
  maxSecretLifetimeDays!: number | null;
}

@ObjectType({ description: 'A limit that holds in an account: the least that anybody says.' })
export class AccountLimit {
  @Field(() => LimitNameEnum)
  limit!: LimitName;

  @Field(() => Int)
  value!: number;

  @Field(() => LimitSourceEnum)
  by!: LimitSource;
}
