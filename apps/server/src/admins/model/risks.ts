import { privilegeWords } from '@countersign/schema';
import {
  addedItems,
  checkRisks,
  noRisk,
  pluralize,
  type Risk,
  type RiskCheck,
  summarizeNames,
} from '../../changes/model/risk.js';
import { type Admin, adminStateOf } from './admin.js';

interface AdminChange {
  readonly before?: Admin | undefined;
  readonly after: Admin;
}

type Unchanging =
  | 'id'
  | 'accountId'
  | 'version'
  | 'personId'
  | 'createdAt'
  | 'acceptedAt'
  | 'invitationHash'
  | 'invitationExpiresAt'
  | 'secondFactorsResetAt';
type CheckedField = Exclude<keyof Admin, Unchanging>;

const privilegeNames = (admin: Admin) => admin.privileges.map((privilege) => privilegeWords[privilege]);

/** Total by type: a field of an admin without a risk check does not compile. */
const riskChecks: { readonly [F in CheckedField]: RiskCheck<AdminChange> } = {
  privileges({ before, after }) {
    const more = addedItems(before ? privilegeNames(before) : [], privilegeNames(after));
    return more.length > 0 && `${pluralize(more.length, 'new privilege')}: ${summarizeNames(more)}.`;
  },
  enabled({ before, after }) {
    if (!after.enabled || (before && adminStateOf(before) !== 'DISABLED')) return undefined;
    const what = pluralize(after.privileges.length, 'privilege');
    const names = after.privileges.length > 0 ? `: ${summarizeNames(privilegeNames(after))}` : '';
    return `${summarizeNames([after.name])} could sign in${before ? ' again' : ''}, with ${what}${names}.`;
  },
  onlyByProvider: ({ before, after }) =>
    before?.onlyByProvider === true && !after.onlyByProvider && 'They could sign in without the account’s provider.',
  name: noRisk,
  email: ({ before, after }) =>
    before !== undefined &&
    before.email !== after.email &&
    `Another address could sign in: ${summarizeNames([after.email])}.`,
};

/** The risks of an invitation or a change: abilities that the admin does not have yet. */
export const adminRisks = (change: AdminChange): Risk[] => checkRisks(riskChecks, change);
