import type { Risk } from '../../../changes/model/risk.js';

/** What it comes to that accounts may define modules of their own, or may not. */
export const ownModulesRisk = (allowed: boolean): Risk => ({
  code: 'ownModules',
  message: allowed
    ? 'Every account may define modules of its own: tokens of its clients are for audiences that you have not published.'
    : 'Accounts define no more modules of their own. Those that they have stay, with their clients.',
});
