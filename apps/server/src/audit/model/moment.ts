/** A moment as the audit and mails write it: the same everywhere, whatever the clock on the reader's wall says. */
export const moment = (at: number): string => `${new Date(at).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
