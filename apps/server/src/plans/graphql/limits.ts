import { type LimitName, type LimitSource, limitNames, limitSources, OwnLimits } from '@countersign/schema';
import { Field, Int, ObjectType } from 'type-graphql';
import { enumOf } from '../../transport/graphql/enums.js';
import { inputOf } from '../../transport/graphql/inputOf.js';

inputOf('LimitsInput', OwnLimits);

export const LimitNameEnum = enumOf('LimitName', limitNames, 'What the vendor limits.', {
  maxClients: 'Clients of the account.',
  maxSecretsPerClient: 'Live secrets of one client.',
  maxTokensPerHour: 'Tokens of all clients of the account in an hour.',
  maxAccessTokenLifetimeSeconds: 'Seconds that an access token lives.',
  maxSecretLifetimeDays: 'Days that a secret lives.',
});

export const LimitSourceEnum = enumOf('LimitSource', limitSources, 'Whose word a limit is.', {
  PLAN: 'That of the account’s plan.',
  VENDOR: 'What the vendor allows the account in place of its plan’s.',
  ACCOUNT: 'A policy of the account.',
  OPERATOR: 'The operator’s.',
});

@ObjectType({ description: 'What the vendor allows at most; null for no limit.' })
export class Limits {
  @Field(() => Int, { nullable: true, description: 'Clients of the account.' })
  maxClients!: number | null;

  @Field(() => Int, { nullable: true, description: 'Live secrets of one client.' })
  maxSecretsPerClient!: number | null;

  @Field(() => Int, { nullable: true, description: 'Tokens of all clients of the account in an hour.' })
  maxTokensPerHour!: number | null;

  @Field(() => Int, { nullable: true, description: 'Seconds that an access token lives.' })
  maxAccessTokenLifetimeSeconds!: number | null;

  @Field(() => Int, { nullable: true, description: 'Days that a secret lives.' })
  maxSecretLifetimeDays!: number | null;
}

@ObjectType({ description: 'A limit that holds in an account: the least that anybody says.' })
export class AccountLimit {
  @Field(() => LimitNameEnum, { description: 'What is limited.' })
  limit!: LimitName;

  @Field(() => Int, { description: 'How much or how many at most, in the unit that the name of the limit says.' })
  value!: number;

  @Field(() => LimitSourceEnum, { description: 'Whose word it is.' })
  by!: LimitSource;
}
