import type { AuditEntryFilter } from '@countersign/schema';
import type { AuditFilter } from '../model/reads.js';

/** The filter of a list as the store understands it: times in milliseconds. */
export const toAuditFilter = ({ since, until, ...filter }: AuditEntryFilter): AuditFilter => ({
  ...filter,
  ...(since && { since: since.getTime() }),
  ...(until && { until: until.getTime() }),
});
