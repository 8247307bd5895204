import { adoptVendor } from '../../accounts/commands/adoptVendor.js';
import { openAccount } from '../../accounts/commands/openAccount.js';
import { updateAccountSettings } from '../../accounts/commands/updateAccountSettings.js';
import { createDemo } from '../../firstStart/commands/createDemo.js';
import { reseal } from '../../sealing/commands/reseal.js';
import { row } from '../row.js';

export const accounts = {
  openAccount: row(openAccount, {
    who: 'operator',
    waits: { never: 'A new account has no other admin yet.' },
  }),
  createDemo: row(createDemo, { who: 'operator', waits: { never: 'The installation has no admin yet.' } }),
  adoptVendor: row(adoptVendor, {
    who: 'operator',
    waits: { never: 'Who runs the installation says which account is the vendor’s.' },
  }),
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
