import { createAccount } from '../../accounts/commands/createAccount.js';
import { updateAccountSettings } from '../../accounts/commands/updateAccountSettings.js';
import { createDemo } from '../../firstStart/commands/createDemo.js';
import { reseal } from '../../sealing/commands/reseal.js';
import { row } from '../row.js';

export const accounts = {
  createAccount: row(createAccount, {
    who: 'operator',
    waits: { never: 'The operator makes accounts; there is nobody yet to ask.' },
  }),
  createDemo: row(createDemo, { who: 'operator', waits: { never: 'There is nobody yet to ask.' } }),
  reseal: row(reseal, {
    who: 'operator',
    waits: { never: 'It changes nothing of what is sealed, and the key is the operator’s.' },
  }),
  updateAccountSettings: row(updateAccountSettings, {
    who: 'admin',
    needs: ['ADMINISTER_ACCOUNT'],
    stepUp: true,
    waits: 'always',
  }),
};
