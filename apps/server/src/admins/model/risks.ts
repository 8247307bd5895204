import { privilegeWords } from '@countersign/schema';
import { added, fold, grantsNothing, type Look, type Risk, risksBy } from '../../changes/model/risk.js';
import { type Admin, stateOf } from './admin.js';

interface Case {
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
  | 'invitationExpiresAt';
type Told = Exclude<keyof Admin, Unchanging>;

const words = (admin: Admin) => admin.privileges.map((privilege) => privilegeWords[privilege]);

/** Total by type: a field of an admin without a thought of what it lets them do does not compile. */
const looks: { readonly [F in Told]: Look<Case> } = {
  privileges({ before, after }) {
    const more = added(before ? words(before) : [], words(after));
    return more.length > 0 && `New privileges: ${fold(more)}.`;
  },
  enabled: ({ before, after }) =>
    before !== undefined &&
    stateOf(before) === 'DISABLED' &&
    after.enabled &&
    `${fold([after.name])} could sign in again, with ${after.privileges.length > 0 ? `the privileges: ${fold(words(after))}` : 'no privileges'}.`,
  onlyByProvider: ({ before, after }) =>
    before?.onlyByProvider === true && !after.onlyByProvider && 'They could sign in without the account’s provider.',
  name: grantsNothing,
  email: ({ before, after }) =>
    before !== undefined && before.email !== after.email && `Another address could sign in: ${fold([after.email])}.`,
};

/** What an invitation or a change lets an admin do that they cannot yet. */
export const adminRisks = (change: Case): Risk[] => risksBy(looks, change);
