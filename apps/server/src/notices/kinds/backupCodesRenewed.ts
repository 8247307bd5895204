import { added } from './added.js';

export const backupCodesRenewed = added(
  'New backup codes were made',
  () => 'New backup codes, each good for one sign-in in place of a passcode, were made for you,',
);
