const isMac = /Mac|iPhone|iPad/.test(navigator.userAgent);

/** What finds anything: no single key, so that it acts in fields too. */
export const findKey = isMac
  ? ({ shown: '⌘ K', aria: 'Meta+K' } as const)
  : ({ shown: 'Ctrl K', aria: 'Control+K' } as const);

/** What acts in a row of a list alone, and so is no single key that somebody could strike by mistake. */
export const rowKeys = [
  { keys: ['↓', '↑'], where: 'In a row', does: 'Next row, previous row' },
  { keys: ['Enter'], where: 'In a row', does: 'Open it' },
  { keys: ['↓'], where: 'In the search of a list', does: 'Go to the first row' },
] as const;

/** Every single key that acts: what it does, and where. The dialog shows this list. */
export const shortcuts = {
  s: { where: 'Review', does: 'Start reviewing' },
  j: { where: 'Every list, and a change request', does: 'Next row, or next request' },
  k: { where: 'Every list, and a change request', does: 'Previous row, or previous request' },
  a: { where: 'A change request', does: 'Go to Approve; Enter approves' },
  r: { where: 'A change request', does: 'Reject' },
  u: { where: 'A change request', does: 'Back to the list' },
  '/': { where: 'Every list', does: 'Search' },
  '?': { where: 'Everywhere', does: 'Show these shortcuts' },
} as const;

export type Shortcut = keyof typeof shortcuts;
