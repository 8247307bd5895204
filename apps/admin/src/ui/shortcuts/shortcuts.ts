const isMac = /Mac|iPhone|iPad/.test(navigator.userAgent);

/** What finds anything: no single key, so that it acts in fields too. */
export const findKey = isMac
  ? ({ shown: '⌘ K', aria: 'Meta+K' } as const)
  : ({ shown: 'Ctrl K', aria: 'Control+K' } as const);

/** Every single key that acts: what it does, and where. The dialog shows this list. */
export const shortcuts = {
  s: { where: 'Review', does: 'Start reviewing' },
  j: { where: 'Review', does: 'Next request' },
  k: { where: 'Review', does: 'Previous request' },
  a: { where: 'A change request', does: 'Go to Approve; Enter approves' },
  r: { where: 'A change request', does: 'Reject' },
  u: { where: 'A change request', does: 'Back to the list' },
  '/': { where: 'Every list', does: 'Search' },
  '?': { where: 'Everywhere', does: 'Show these shortcuts' },
} as const;

export type Shortcut = keyof typeof shortcuts;
