import { z } from 'zod';
import { ClientOrder, ClientType, mostClientsAtOnce } from './clients.js';
import { OwnerText, SearchText } from './reads.js';
import { id } from './text.js';

/** CSV for people and spreadsheets, JSON for programs. */
export const exportFormats = ['csv', 'json'] as const;
const format = z.enum(exportFormats);
export type ExportFormat = z.infer<typeof format>;

const days = z.coerce.number().int().min(0).max(3650).optional();

/** What is sent to have a list of clients as a file: texts of an address, as the filters of the list. */
export const ExportClients = z.strictObject({
  format,
  order: ClientOrder.default('NAME_ASC'),
  ids: z
    .string()
    .max(mostClientsAtOnce * 129, `At most ${mostClientsAtOnce} clients by their ids.`)
    .transform((text) => text.split(','))
    .pipe(z.array(id).max(mostClientsAtOnce, `At most ${mostClientsAtOnce} clients by their ids.`))
    .optional(),
  search: SearchText.optional(),
  type: ClientType.optional(),
  enabled: z
    .enum(['true', 'false'])
    .transform((text) => text === 'true')
    .optional(),
  moduleId: id.optional(),
  accessTypeId: id.optional(),
  environment: id.optional(),
  owner: OwnerText.optional(),
  secretExpiresWithinDays: days,
  unusedForDays: days,
});
export type ExportClients = z.infer<typeof ExportClients>;

const moment = z.iso
  .datetime({ offset: true })
  .max(40)
  .transform((text) => Date.parse(text))
  .optional();

/** The same for the audit. */
export const ExportAudit = z.strictObject({
  format,
  subjectId: id.optional(),
  action: id.optional(),
  actorId: id.optional(),
  since: moment,
  until: moment,
});
export type ExportAudit = z.infer<typeof ExportAudit>;
