import { type AccountSettings, formatDuration, leakPolicies } from '@countersign/schema';
import {
  addedItems,
  checkRisks,
  noRisk,
  pluralize,
  type Risk,
  type RiskCheck,
  summarizeNames,
} from '../../changes/model/risk.js';
import { wideningLine } from '../../changes/model/wideningLine.js';
import type { Account } from './account.js';

interface AccountChange {
  readonly before: Account;
  readonly after: Account;
}

type Policies = Omit<AccountSettings, 'multiAdmin'>;
type MultiAdmin = AccountSettings['multiAdmin'];

/** Checks one setting, if it has changed. */
const policy =
  <P extends keyof Policies>(
    name: P,
    look: (before: Policies[P], after: Policies[P]) => string | false,
  ): RiskCheck<AccountChange> =>
  ({ before, after }) =>
    before.settings[name] !== after.settings[name] && look(before.settings[name], after.settings[name]);

const turnedOn = (message: string) => (_before: boolean, after: boolean) => after && message;
const turnedOff = (message: string) => (_before: boolean, after: boolean) => !after && message;
const longer = (subject: string, inWords: (value: number) => string) => (before: number | null, after: number | null) =>
  before !== null &&
  (after === null || after > before) &&
  `${subject}: from ${inWords(before)} to ${after === null ? 'no limit' : inWords(after)}.`;
const more = (subject: string, unit: string) => longer(subject, (value) => `${value} ${unit}`);

/** Total by type: a policy without a check for its looser value does not compile. */
const policies: { readonly [P in keyof Policies]: RiskCheck<AccountChange> } = {
  secretVisibility: policy(
    'secretVisibility',
    (_before, after) => after === 'RECOVERABLE' && 'New secrets could be looked at again.',
  ),
  stepUpForEachReveal: policy(
    'stepUpForEachReveal',
    turnedOff('Secrets could be looked at for five minutes after one passcode.'),
  ),
  clientIds: policy('clientIds', (_before, after) => after === 'CHOSEN' && 'Admins could choose client ids.'),
  slugNames: policy('slugNames', turnedOff('Names of clients could be of any form.')),
  immutableAfterCreation: policy(
    'immutableAfterCreation',
    turnedOff('Clients could be changed after they were created.'),
  ),
  rotationOverlap: policy('rotationOverlap', turnedOn('A replaced secret could go on working for a while.')),
  maxOverlapDays: policy('maxOverlapDays', more('A replaced secret could go on for longer', 'days')),
  secretsPerClient: policy('secretsPerClient', more('Clients could have more secrets', 'secrets')),
  maxSecretLifetimeDays: policy('maxSecretLifetimeDays', more('Secrets could live longer', 'days')),
  secretWarningDays({ before, after }) {
    const dropped = addedItems(after.settings.secretWarningDays, before.settings.secretWarningDays);
    return (
      dropped.length > 0 &&
      `Owners would not be warned ${summarizeNames(dropped.map(String))} days before a secret ends.`
    );
  },
  typedConfirmation: policy('typedConfirmation', turnedOff('Clients could be deleted without typing their name.')),
  clientCredentialsRefreshToken: policy(
    'clientCredentialsRefreshToken',
    turnedOn('Clients would get refresh tokens for client credentials.'),
  ),
  longLivedAssertions: policy(
    'longLivedAssertions',
    turnedOn('An assertion of a client could be used for an hour after it was signed.'),
  ),
  maxAccessTokenLifetimeSeconds: policy(
    'maxAccessTokenLifetimeSeconds',
    longer('Tokens could live longer', formatDuration),
  ),
  maxTokensPerMinute: policy('maxTokensPerMinute', more('One client could get more tokens', 'a minute')),
  refusalsTold: policy(
    'refusalsTold',
    more('More requests of a client could be refused before anybody is told', 'refusals'),
  ),
  leakedSecrets: policy(
    'leakedSecrets',
    (before, after) =>
      leakPolicies.indexOf(after) < leakPolicies.indexOf(before) &&
      (after === 'TELL'
        ? 'A leaked secret would go on working.'
        : 'A client would not be disabled when its secret leaks.'),
  ),
  sessionIdleMinutes: policy('sessionIdleMinutes', more('Sessions could go on unused for longer', 'minutes')),
  secondFactorRequired: policy('secondFactorRequired', turnedOff('Admins could sign in without a second factor.')),
  allowedIpRanges: policy('allowedIpRanges', (before, after) => wideningLine('Programs could come', before, after)),
  machinesMaySkipStepUp: policy(
    'machinesMaySkipStepUp',
    turnedOn('Programs could do what asks a person for a passcode.'),
  ),
};

/** The changes that wait for a second admin, in words. */
const waiting: Record<MultiAdmin['scope'], string> = {
  EVERYTHING: 'everything',
  SECRETS_AND_PERMISSIONS: 'secrets and permissions',
  PRODUCTION: 'production',
};

/** Checks one part of multi admin. While it is off no change waits, so that no other part loosens anything. */
const approval =
  (look: (before: MultiAdmin, after: MultiAdmin) => string | false): RiskCheck<AccountChange> =>
  ({ before, after }) =>
    before.settings.multiAdmin.on && look(before.settings.multiAdmin, after.settings.multiAdmin);

/** The name of each part in the audit and for a reviewer; see describe.ts. */
type Fields = { on: 'multiAdmin'; scope: 'approvalScope'; approvers: 'approvers'; expiryDays: 'approvalExpiryDays' };

const multiAdmin: { readonly [P in keyof MultiAdmin as Fields[P]]: RiskCheck<AccountChange> } = {
  multiAdmin: approval((_before, after) => !after.on && 'Changes would no longer wait for a second admin.'),
  // Neither of the two narrower ones contains the other.
  approvalScope: approval(
    (before, after) =>
      before.scope !== after.scope &&
      after.scope !== 'EVERYTHING' &&
      `Other changes would wait for a second admin: ${waiting[after.scope]}, no longer ${waiting[before.scope]}.`,
  ),
  approvers: approval(
    (before, after) =>
      after.approvers < before.approvers &&
      `Fewer admins would have to approve: ${after.approvers}, no longer ${before.approvers}.`,
  ),
  approvalExpiryDays: approval(
    (before, after) =>
      after.expiryDays > before.expiryDays && `Requests could be approved for longer: ${after.expiryDays} days.`,
  ),
};

const account: { readonly [F in 'name' | 'environments']: RiskCheck<AccountChange> } = {
  name: noRisk,
  // One with clients cannot be removed.
  environments({ before, after }) {
    const more = addedItems(before.environments, after.environments);
    return (
      more.length > 0 && `Clients could be in ${pluralize(more.length, 'more environment')}: ${summarizeNames(more)}.`
    );
  },
};

/** Which of the account's rules a change would loosen. */
export const accountRisks = (change: AccountChange): Risk[] =>
  checkRisks({ ...account, ...policies, ...multiAdmin }, change);
