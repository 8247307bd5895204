import { type ApprovalScope, approvalScopes, clientIdPolicies, secretVisibilities } from '@countersign/schema';
import { Field, Int, ObjectType } from 'type-graphql';
import { enumOf } from '../../transport/graphql/enums.js';

const SecretVisibility = enumOf('SecretVisibility', secretVisibilities);
const ClientIdPolicy = enumOf('ClientIdPolicy', clientIdPolicies);
const ApprovalScopeEnum = enumOf('ApprovalScope', approvalScopes, 'Which changes wait for a second admin.');

@ObjectType({ description: 'When a change waits for a second admin.' })
class MultiAdminSettings {
  @Field(() => Boolean)
  on!: boolean;

  @Field(() => ApprovalScopeEnum)
  scope!: ApprovalScope;

  @Field(() => Int, { description: 'The number of approvals by other admins than the requester.' })
  approvers!: number;

  @Field(() => Int, { description: 'Days after which a request without a decision expires.' })
  expiryDays!: number;
}

@ObjectType({ description: 'The policies of the account.' })
export class AccountSettings {
  @Field(() => SecretVisibility)
  secretVisibility!: (typeof secretVisibilities)[number];

  @Field(() => ClientIdPolicy)
  clientIds!: (typeof clientIdPolicies)[number];

  @Field(() => Boolean)
  slugNames!: boolean;

  @Field(() => Boolean)
  immutableAfterCreation!: boolean;

  @Field(() => Boolean)
  rotationOverlap!: boolean;

  @Field(() => Int)
  maxOverlapDays!: number;

  @Field(() => Int)
  secretsPerClient!: number;

  @Field(() => Int, { nullable: true })
  maxSecretLifetimeDays!: number | null;

  @Field(() => [Int], { description: "Days before a secret's end on which its client's owner is mailed." })
  secretWarningDays!: readonly number[];

  @Field(() => Boolean, { description: 'Whether each look at a secret asks for a proof of its own.' })
  stepUpForEachReveal!: boolean;

  @Field(() => Boolean)
  typedConfirmation!: boolean;

  @Field(() => Boolean)
  clientCredentialsRefreshToken!: boolean;

  @Field(() => Boolean, {
    description: 'Whether the `exp` of a client assertion may be an hour away, not ten minutes.',
  })
  longLivedAssertions!: boolean;

  @Field(() => Int, { description: 'Seconds.' })
  maxAccessTokenLifetimeSeconds!: number;

  @Field(() => Int, { description: 'How many tokens one client gets in a minute at most.' })
  maxTokensPerMinute!: number;

  @Field(() => Int, { description: 'Minutes without a request of its person after which a session ends.' })
  sessionIdleMinutes!: number;

  @Field(() => Int, {
    description:
      'So many refused requests of one client in this hour and the one before, and more than tokens, are told to its owner and the admins.',
  })
  refusalsTold!: number;

  @Field(() => Boolean)
  secondFactorRequired!: boolean;

  @Field(() => Boolean)
  machinesMaySkipStepUp!: boolean;

  @Field(() => [String], {
    description: 'Addresses and networks (CIDR) that programs of the account may come from; empty for anywhere.',
  })
  allowedIpRanges!: readonly string[];

  @Field(() => MultiAdminSettings)
  multiAdmin!: MultiAdminSettings;
}
