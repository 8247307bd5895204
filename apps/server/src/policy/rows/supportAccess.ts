import { closeSupportAccess } from '../../customers/commands/supportAccess/closeSupportAccess.js';
import { declineSupportAccess } from '../../customers/commands/supportAccess/declineSupportAccess.js';
import { enterAccount } from '../../customers/commands/supportAccess/enterAccount.js';
import { openSupportAccess } from '../../customers/commands/supportAccess/openSupportAccess.js';
import { requestSupportAccess } from '../../customers/commands/supportAccess/requestSupportAccess.js';
import { row } from '../row.js';

/**
 * Looking inside an account: between people alone. The vendor asks in its own account, and the account answers in its own,
 * whose power it uses.
 */
export const supportAccess = {
  requestSupportAccess: row(requestSupportAccess, {
    who: 'person',
    needs: ['SUPPORT_ACCOUNTS'],
    waits: { never: 'The account that is asked decides.' },
  }),
  openSupportAccess: row(openSupportAccess, {
    who: 'person',
    needs: ['ADMINISTER_ACCOUNT'],
    stepUp: true,
    waits: 'always',
  }),
  declineSupportAccess: row(declineSupportAccess, {
    who: 'person',
    needs: ['ADMINISTER_ACCOUNT'],
    waits: { never: 'Nothing is shown to anybody.' },
  }),
  closeSupportAccess: row(closeSupportAccess, {
    who: 'person',
    also: [
      { privilege: 'SUPPORT_ACCOUNTS', scopes: [], when: (_input, { side }) => side === 'vendor' },
      { privilege: 'ADMINISTER_ACCOUNT', scopes: [], when: (_input, { side }) => side === 'account' },
    ],
    waits: { never: 'What is looked at must be shut at once.' },
  }),
  enterAccount: row(enterAccount, {
    who: 'person',
    needs: ['SUPPORT_ACCOUNTS'],
    stepUp: true,
    waits: { never: 'The account has let them in.' },
  }),
};
