import { z } from 'zod';
import { allowShutOut } from './clients.js';
import { IpRanges } from './ipRange.js';
import { leakPolicies } from './leaks.js';
import { clientId } from './naturalKeys.js';
import { expectedVersion, line, unique } from './text.js';
import { maxAccessTokenLifetime } from './tokenBounds.js';

/** The commands that wait for a second admin. */
export const approvalScopes = ['EVERYTHING', 'SECRETS_AND_PERMISSIONS', 'PRODUCTION'] as const;
export const ApprovalScope = z.enum(approvalScopes);
export type ApprovalScope = z.infer<typeof ApprovalScope>;

/** Whether a secret can be shown again after its creation. */
export const secretVisibilities = ['SHOWN_ONCE', 'RECOVERABLE'] as const;
/** The origin of a client_id: drawn at random, or chosen by an admin. */
export const clientIdPolicies = ['GENERATED', 'CHOSEN'] as const;

/** The name of an environment, as a token request's header names it. */
export const EnvironmentName = z
  .string()
  .trim()
  .min(1, 'An environment has a name.')
  .max(64, 'The name of an environment has at most 64 characters.')
  .regex(
    /^[a-z0-9]+([.-][a-z0-9]+)*$/,
    'An environment is named in lower-case letters, digits, dots and hyphens, such as uat.',
  );

/** The bound, and the message when it is exceeded. */
export const maxEnvironments = [50, 'An account has at most 50 environments.'] as const;

/** How many of the applications that could manage the account before multi admin was turned on may continue. */
export const maxKeptApplications = [100, 'At most 100 applications are kept. The others are allowed anew.'] as const;

const days = (what: string, most: number) =>
  z
    .int(`${what} is a whole number of days.`)
    .min(1, `${what} is at least a day.`)
    .max(most, `${what} is at most ${most} days.`);

/** When a change waits for a second admin. */
const multiAdmin = {
  on: z.boolean(),
  scope: ApprovalScope,
  /** Admins besides the requester who must approve. */
  approvers: z
    .int('The number of approvals is a whole number.')
    .min(1, 'At least one other admin approves.')
    .max(5, 'At most five other admins approve.'),
  /** Days after which a request without a decision expires. */
  expiryDays: days('The time to decide', 90),
};

/** The settings of an account: a choice wherever vendors disagree. */
export const AccountSettings = z.object({
  /** Whether a secret can be shown again, with a passcode, or never. */
  secretVisibility: z.enum(secretVisibilities),
  /** Whether each look at a secret asks for a proof of its own, however recent another is. */
  stepUpForEachReveal: z.boolean(),
  /** Whether a client_id is drawn at random or chosen by the admin. */
  clientIds: z.enum(clientIdPolicies),
  /** Whether a client's name must have the form of a chosen client_id. */
  slugNames: z.boolean(),
  /** Whether, once created, only a client's access types may change. */
  immutableAfterCreation: z.boolean(),
  /** Whether the old secret may stay valid beside the new one for a while. */
  rotationOverlap: z.boolean(),
  /** Days that a replaced secret may overlap at most. */
  maxOverlapDays: days('The overlap', 90),
  /** Live secrets of one client at most. */
  secretsPerClient: z
    .int('The number of secrets is a whole number.')
    .min(1, 'A client has room for at least one secret.')
    .max(10, 'A client has at most 10 secrets.'),
  /** Maximum lifetime of a secret in days; null for unlimited, until it is revoked. */
  maxSecretLifetimeDays: days('The lifetime', 3650).nullable(),
  /** Days before a secret's expiry on which its client's owner is notified; empty for never. */
  secretWarningDays: z
    .array(days('A warning', 90))
    .max(5, 'At most five warnings.')
    .transform((each) => unique(each).sort((a, b) => b - a)),
  /** Whether the client's name is typed before its secret is rotated or it is deleted. */
  typedConfirmation: z.boolean(),
  /** Whether the client credentials grant gives a refresh token, which RFC 6749 §4.4.3 advises against. */
  clientCredentialsRefreshToken: z.boolean(),
  /** Whether an assertion by which a client proves itself (RFC 7523) may live for an hour, rather than ten minutes. */
  longLivedAssertions: z.boolean(),
  /** Maximum lifetime of any client's access tokens, in seconds; the operator may allow less. */
  maxAccessTokenLifetimeSeconds: z
    .int('The longest lifetime is a whole number of seconds.')
    .min(60, 'The longest lifetime is at least a minute (60 seconds).')
    .max(maxAccessTokenLifetime, 'The longest lifetime is at most ten days (864,000 seconds).'),
  /** Maximum number of tokens for one client in a minute, so that a client in a loop leaves capacity to the others. */
  maxTokensPerMinute: z
    .int('The number of tokens is a whole number.')
    .min(10, 'A client gets at least 10 tokens a minute.')
    .max(60_000, 'A client gets at most 60,000 tokens a minute.'),
  /** So many refused requests of one client in this hour and the one before, and more than tokens, are told to people. */
  refusalsTold: z
    .int('The number of refusals is a whole number.')
    .min(1, 'At least one refusal is needed to tell of it.')
    .max(10_000, 'At most 10,000 refusals pass untold.'),
  /** What happens to a secret or token that is reported as leaked, besides that people are told. */
  leakedSecrets: z.enum(leakPolicies),
  /** Minutes without a request of its person after which a session ends. */
  sessionIdleMinutes: z
    .int('The time is a whole number of minutes.')
    .min(5, 'A session ends after 5 minutes without use at the earliest.')
    .max(720, 'A session ends after 720 minutes (12 hours) at the latest, used or not.'),
  /** Whether every admin needs a second factor to sign in. */
  secondFactorRequired: z.boolean(),
  /** Whether a client may do over GraphQL what requires step-up from an admin. */
  machinesMaySkipStepUp: z.boolean(),
  /** From where its programs may come, besides what each client says; empty for anywhere. */
  allowedIpRanges: IpRanges,
  multiAdmin: z.object(multiAdmin),
});
export type AccountSettings = z.infer<typeof AccountSettings>;

/** The settings of an account that has not chosen others. */
export const defaultSettings: AccountSettings = {
  secretVisibility: 'SHOWN_ONCE',
  stepUpForEachReveal: false,
  clientIds: 'GENERATED',
  slugNames: false,
  immutableAfterCreation: false,
  rotationOverlap: false,
  maxOverlapDays: 30,
  secretsPerClient: 2,
  maxSecretLifetimeDays: null,
  secretWarningDays: [14, 3],
  typedConfirmation: true,
  clientCredentialsRefreshToken: false,
  longLivedAssertions: false,
  maxAccessTokenLifetimeSeconds: 86_400,
  maxTokensPerMinute: 6000,
  refusalsTold: 10,
  leakedSecrets: 'TELL',
  sessionIdleMinutes: 240,
  secondFactorRequired: false,
  machinesMaySkipStepUp: false,
  allowedIpRanges: [],
  multiAdmin: { on: false, scope: 'EVERYTHING', approvers: 1, expiryDays: 14 },
};

const changed = AccountSettings.omit({ multiAdmin: true }).partial().shape;

export const UpdateMultiAdmin = z.object(multiAdmin).partial();

export const UpdateAccountSettings = z
  .object({
    expectedVersion,
    name: line('The name', 200).optional(),
    environments: z
      .array(EnvironmentName)
      .max(...maxEnvironments)
      .transform(unique)
      .refine((names) => names.includes('production'), 'The environment production stays.')
      .optional(),
    ...changed,
    maxSecretLifetimeDays: changed.maxSecretLifetimeDays.describe(
      'Null takes the limit away; left out, it stays as it is.',
    ),
    maxAccessTokenLifetimeSeconds: changed.maxAccessTokenLifetimeSeconds.describe('Seconds.'),
    multiAdmin: UpdateMultiAdmin.optional(),
    allowedIpRanges: changed.allowedIpRanges.describe(
      'Addresses and networks (CIDR) that programs of the account may come from, whatever their clients say; empty for anywhere.',
    ),
    allowShutOut,
    keepApplications: z
      .array(clientId)
      .max(...maxKeptApplications)
      .transform(unique)
      .optional()
      .describe('Where multi admin is turned on: the clients that go on managing as they were allowed to before.'),
  })
  .describe('A policy that is left out stays as it is. Null clears maxSecretLifetimeDays, and nothing else.');
export type UpdateAccountSettings = z.infer<typeof UpdateAccountSettings>;
