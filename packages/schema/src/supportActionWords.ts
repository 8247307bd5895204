/** The words for what the vendor's support does with an account and its people; see `actionWords`. */
export const supportActionWords = {
  requestSupportAccess: { past: 'asked to look inside', filterLabel: 'Support asked to look inside' },
  openSupportAccess: {
    title: 'Let support look inside',
    past: 'let support look inside',
    filterLabel: 'Support let look inside',
  },
  declineSupportAccess: { past: 'let support not look inside', filterLabel: 'Support not let look inside' },
  closeSupportAccess: { past: 'ended what support may look at inside', filterLabel: 'Support’s look inside ended' },
  enterAccount: { past: 'began to look inside', filterLabel: 'Support looked inside' },
  requestFactorReset: {
    title: 'Reset second factors of people of',
    past: 'asked for a reset of second factors of people of',
    filterLabel: 'Reset of second factors by support',
  },
  stopFactorReset: { past: 'stopped the reset of second factors of', filterLabel: 'Reset of second factors stopped' },
  applyFactorReset: { past: 'reset the second factors of', filterLabel: null },
} as const;
