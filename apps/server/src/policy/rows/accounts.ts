import { createAccount } from '../../accounts/commands/createAccount.js';
import { updateAccountSettings } from '../../accounts/commands/updateAccountSettings.js';
import { createDemo } from '../../firstStart/commands/createDemo.js';
import { reseal } from '../../sealing/commands/reseal.js';
import { row } from '../row.js';

export const accounts = {
  createAccount: row(createAccount, {
    who: 'operator',
    waits: { never: 'Only the operator creates accounts, and a new account has no other admin yet.' },
  }),
  createDemo: row(createDemo, { who: 'operator', waits: { never: 'The installation has no admin yet.' } }),
  reseal: row(reseal, {
    who: 'operator',
    waits: { never: 'Sealing anew changes no value, and the encryption key is the operator’s.' },
  }),
  updateAccountSettings: row(updateAccountSettings, {
    who: 'admin',
    needs: ['ADMINISTER_ACCOUNT'],
    stepUp: true,
    waits: 'always',
  }),
};
