import { ExportAudit, ExportClients, type ExportFormat, exportFormats } from '@countersign/schema';
import type { z } from 'zod';
import { type Operation, type Paths, problem, queryParameters } from './parts.js';

const content: Record<ExportFormat, object> = {
  csv: { 'text/csv': { schema: { type: 'string' } } },
  json: { 'application/json': { schema: { type: 'array', items: { type: 'object' } } } },
};

/** The operation that exports a whole list, filtered by its parameters. */
const asFile = (list: 'Clients' | 'Audit', filter: z.ZodObject, format: ExportFormat): Operation => ({
  summary: `${list} as ${format.toUpperCase()}`,
  description: 'Everything that the filters let through, in one answer. That it was taken out stands in the audit.',
  tags: ['Lists as files'],
  operationId: `export${list}As${format === 'csv' ? 'Csv' : 'Json'}`,
  security: [{ bearer: [] }],
  parameters: queryParameters(filter),
  responses: {
    200: {
      description: 'The file.',
      headers: {
        'Countersign-Audit-Anchor': {
          description:
            'The signed head of the account’s audit (RFC 7515): keep it to have the audit checked against it.',
          schema: { type: 'string' },
        },
      },
      content: content[format],
    },
    400: problem('INVALID_INPUT, with the name of each filter at fault in issues.'),
    401: problem('UNAUTHENTICATED: the token is not valid, or not for Countersign management.'),
    403: problem('FORBIDDEN.'),
    503: problem('UNAVAILABLE: try again after Retry-After.'),
  },
});

/** Lists as files. */
export const exportPaths: Paths = Object.fromEntries(
  exportFormats.flatMap((format) => [
    [`/api/export/clients.${format}`, { get: asFile('Clients', ExportClients.omit({ format: true }), format) }],
    [`/api/export/audit.${format}`, { get: asFile('Audit', ExportAudit.omit({ format: true }), format) }],
  ]),
);
