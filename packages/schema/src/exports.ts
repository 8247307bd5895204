import { z } from 'zod';
import { ClientOrder } from './clients.js';
import { queryOf } from './queryOf.js';
import { AuditEntryFilter, ClientFilter } from './reads.js';

/** CSV for people and spreadsheets, JSON for programs. */
export const exportFormats = ['csv', 'json'] as const;
const format = z.enum(exportFormats);
export type ExportFormat = z.infer<typeof format>;

/** The input of an export of clients: the filter of the list, and its order. */
export const ExportClients = z.strictObject({
  format,
  order: ClientOrder.default('NAME_ASC'),
  ...queryOf(ClientFilter),
});
export type ExportClients = z.infer<typeof ExportClients>;

/** The same for the audit. */
export const ExportAudit = z.strictObject({ format, ...queryOf(AuditEntryFilter) });
export type ExportAudit = z.infer<typeof ExportAudit>;
