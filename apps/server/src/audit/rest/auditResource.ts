import { RestAuditEntries } from '@countersign/schema';
import { z } from 'zod';
import { withheldFrom } from '../../policy/withheld.js';
import { defineResource } from '../../transport/rest/defineResource.js';
import { ShownActor, ShownChange, ShownSubject } from '../../transport/rest/shownParts.js';
import { toAuditFilter } from '../commands/auditFilter.js';
import { showEntry } from '../graphql/auditEntries.js';

const ShownEntry = z.object({
  id: z.string(),
  seq: z.int().describe('1 for the account’s first entry.'),
  at: z.iso.datetime(),
  action: z.string().describe('The command that ran, such as createClient.'),
  actor: ShownActor,
  subject: ShownSubject,
  changes: z.array(ShownChange),
  address: z.string().describe('Where the request came from; empty for the operator’s own machine.'),
  changeRequestId: z.string().nullable(),
  hash: z.string().describe('By which the next entry follows from it.'),
});

export const auditResource = defineResource({
  one: 'auditEntry',
  what: 'audit entry',
  tag: 'Audit',
  path: '/api/audit',
  shown: ShownEntry,
  list: {
    many: 'auditEntries',
    query: RestAuditEntries,
    order: () => 'auditEntries.seq',
    page: ({ reads }, { limit: _limit, after: _after, ...filter }, request) =>
      reads.audit.page(toAuditFilter(filter), request),
    place: ({ seq: value, id }) => ({ value, id }),
  },
  show: (rows, { actor }) => rows.map((entry) => withheldFrom(actor, showEntry(entry))),
  idOf: () => undefined,
  commands: [],
});
