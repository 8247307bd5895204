/** A moment as the audit and mails write it: in UTC, independent of the reader's time zone. */
export const moment = (at: number): string => `${new Date(at).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
