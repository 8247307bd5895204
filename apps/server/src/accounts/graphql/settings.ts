import {
  type ApprovalScope,
  approvalScopes,
  clientIdPolicies,
  type LeakPolicy,
  leakPolicies,
  secretVisibilities,
} from '@countersign/schema';
import { Field, Int, ObjectType } from 'type-graphql';
import { enumOf } from '../../transport/graphql/enums.js';

const SecretVisibility = enumOf('SecretVisibility', secretVisibilities, 'Whether a secret can be looked at again.', {
  SHOWN_ONCE: 'It cannot: it is shown when it is made.',
  RECOVERABLE: 'It can, after a second factor: the account keeps a sealed copy.',
});
const ClientIdPolicy = enumOf('ClientIdPolicy', clientIdPolicies, 'Where the ids of clients come from.', {
  GENERATED: 'They are drawn by chance.',
  CHOSEN: 'Whoever makes a client chooses its id.',
});
const LeakPolicyEnum = enumOf(
  'LeakPolicy',
  leakPolicies,
  'What happens when a secret or token is reported as leaked.',
  {
    TELL: 'The owner and the admins are told, and nothing is stopped.',
    STOP_SECRET: 'It is stopped at once, besides.',
    DISABLE_CLIENT: 'It is stopped at once, and a client whose live secret leaked is disabled.',
  },
);
const ApprovalScopeEnum = enumOf('ApprovalScope', approvalScopes, 'Which changes wait for a second admin.', {
  EVERYTHING: 'Every one, but emergency stops.',
  SECRETS_AND_PERMISSIONS: 'Those that give somebody more than they have: secrets, scopes, permissions.',
  PRODUCTION: 'Those that are felt in production.',
});

@ObjectType({ description: 'When a change waits for a second admin.' })
class MultiAdminSettings {
  @Field(() => Boolean, { description: 'Whether changes wait at all.' })
  on!: boolean;

  @Field(() => ApprovalScopeEnum, { description: 'Which changes wait.' })
  scope!: ApprovalScope;

  @Field(() => Int, { description: 'The number of approvals by other admins than the requester.' })
  approvers!: number;

  @Field(() => Int, { description: 'Days after which a request without a decision expires.' })
  expiryDays!: number;
}

@ObjectType({ description: 'The policies of the account.' })
export class AccountSettings {
  @Field(() => SecretVisibility, { description: 'Whether a secret can be looked at again.' })
  secretVisibility!: (typeof secretVisibilities)[number];

  @Field(() => ClientIdPolicy, { description: 'Where the ids of clients come from.' })
  clientIds!: (typeof clientIdPolicies)[number];

  @Field(() => Boolean, { description: 'Whether names of clients are lower-case words joined by hyphens.' })
  slugNames!: boolean;

  @Field(() => Boolean, { description: 'Whether only the access types of a client change once it is there.' })
  immutableAfterCreation!: boolean;

  @Field(() => Boolean, { description: 'Whether a replaced secret may go on beside its successor for a while.' })
  rotationOverlap!: boolean;

  @Field(() => Int, { description: 'Days that a replaced secret may go on beside its successor at most.' })
  maxOverlapDays!: number;

  @Field(() => Int, { description: 'How many live secrets a client has at most.' })
  secretsPerClient!: number;

  @Field(() => Int, { nullable: true, description: 'Days that a secret lives at most; null for ever.' })
  maxSecretLifetimeDays!: number | null;

  @Field(() => [Int], { description: "Days before a secret's end on which its client's owner is mailed." })
  secretWarningDays!: readonly number[];

  @Field(() => Boolean, { description: 'Whether each look at a secret asks for a proof of its own.' })
  stepUpForEachReveal!: boolean;

  @Field(() => Boolean, { description: 'Whether a client’s name is typed before what cannot be undone.' })
  typedConfirmation!: boolean;

  @Field(() => Boolean, { description: 'Whether a client gets a refresh token for its own credentials.' })
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

  @Field(() => LeakPolicyEnum, { description: 'What happens when a secret or token is reported as leaked.' })
  leakedSecrets!: LeakPolicy;

  @Field(() => Boolean, { description: 'Whether every admin who signs in by a password must have a second factor.' })
  secondFactorRequired!: boolean;

  @Field(() => Boolean, {
    description: 'Whether programs may do without a second factor what people must prove one for.',
  })
  machinesMaySkipStepUp!: boolean;

  @Field(() => [String], {
    description: 'Addresses and networks (CIDR) that programs of the account may come from; empty for anywhere.',
  })
  allowedIpRanges!: readonly string[];

  @Field(() => MultiAdminSettings, { description: 'When a change waits for other admins.' })
  multiAdmin!: MultiAdminSettings;
}
