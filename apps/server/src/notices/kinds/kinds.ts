import type { NoticeKind } from '../model/notice.js';
import { planLowered } from './announced.js';
import { backupCodesRenewed } from './backupCodesRenewed.js';
import { changeDecided } from './changeDecided.js';
import { changeRequested } from './changeRequested.js';
import { clientDisabled } from './clientDisabled.js';
import { clientHeld, clientReleased } from './clientHeld.js';
import { consentGranted } from './consentGranted.js';
import { factorResetDone, factorResetRequested, factorResetStopped } from './factorReset.js';
import { identitiesJoined } from './identitiesJoined.js';
import { invitationApproved } from './invitationApproved.js';
import type { Kind } from './kind.js';
import { secretLeaked, tokenLeaked } from './leaked.js';
import {
  entitlementEnding,
  entitlementEnds,
  moduleDeprecated,
  moduleEnding,
  moduleReinstated,
  moduleWithdrawn,
} from './moduleAnnounced.js';
import {
  accountPlanChanged,
  accountReferenceChanged,
  accountRenamed,
  accountResumed,
  accountSuspended,
} from './ofVendor.js';
import { passkeyAdded } from './passkeyAdded.js';
import { passwordChosen } from './passwordChosen.js';
import { personalTokenCreated } from './personalTokenCreated.js';
import { requestsAnswered, requestsRefused } from './requestsRefused.js';
import { secondFactorsGivenUp } from './secondFactorsGivenUp.js';
import { secondFactorsReset } from './secondFactorsReset.js';
import { secondFactorsResetByOperator } from './secondFactorsResetByOperator.js';
import { secretExpiring } from './secretExpiring.js';
import {
  supportAccessClosed,
  supportAccessDeclined,
  supportAccessOpened,
  supportAccessRequested,
} from './supportAccess.js';
import { totpAdded } from './totpAdded.js';
import { webhookPaused, webhookSkipped } from './webhookTrouble.js';

/** Every kind of notice there is: total by type. */
export const kinds: { readonly [K in NoticeKind]: Kind } = {
  CHANGE_REQUESTED: changeRequested,
  CHANGE_DECIDED: changeDecided,
  INVITATION_APPROVED: invitationApproved,
  SECRET_EXPIRING: secretExpiring,
  CLIENT_DISABLED: clientDisabled,
  SECRET_LEAKED: secretLeaked,
  TOKEN_LEAKED: tokenLeaked,
  REQUESTS_REFUSED: requestsRefused,
  REQUESTS_ANSWERED: requestsAnswered,
  CLIENT_HELD: clientHeld,
  CLIENT_RELEASED: clientReleased,
  ACCOUNT_SUSPENDED: accountSuspended,
  ACCOUNT_RESUMED: accountResumed,
  ACCOUNT_RENAMED: accountRenamed,
  ACCOUNT_REFERENCE_CHANGED: accountReferenceChanged,
  ACCOUNT_PLAN_CHANGED: accountPlanChanged,
  SUPPORT_ACCESS_REQUESTED: supportAccessRequested,
  SUPPORT_ACCESS_OPENED: supportAccessOpened,
  SUPPORT_ACCESS_DECLINED: supportAccessDeclined,
  SUPPORT_ACCESS_CLOSED: supportAccessClosed,
  FACTOR_RESET_REQUESTED: factorResetRequested,
  FACTOR_RESET_STOPPED: factorResetStopped,
  FACTOR_RESET_DONE: factorResetDone,
  WEBHOOK_PAUSED: webhookPaused,
  WEBHOOK_SKIPPED: webhookSkipped,
  PLAN_LOWERED: planLowered,
  ENTITLEMENT_ENDS: entitlementEnds,
  MODULE_DEPRECATED: moduleDeprecated,
  MODULE_WITHDRAWN: moduleWithdrawn,
  MODULE_REINSTATED: moduleReinstated,
  ENTITLEMENT_ENDING: entitlementEnding,
  MODULE_ENDING: moduleEnding,
  PASSWORD_CHOSEN: passwordChosen,
  TOTP_ADDED: totpAdded,
  PASSKEY_ADDED: passkeyAdded,
  BACKUP_CODES_RENEWED: backupCodesRenewed,
  IDENTITIES_JOINED: identitiesJoined,
  CONSENT_GRANTED: consentGranted,
  PERSONAL_TOKEN_CREATED: personalTokenCreated,
  SECOND_FACTORS_RESET: secondFactorsReset,
  SECOND_FACTORS_GIVEN_UP: secondFactorsGivenUp,
  SECOND_FACTORS_RESET_BY_OPERATOR: secondFactorsResetByOperator,
};
