import { ExportAudit } from '@countersign/schema';
import { exportDecision } from '../../export/exportDecision.js';
import { command } from '../../model/command.js';
import { toAuditFilter } from './auditFilter.js';

/** Exports the audit as a file, and records the export in it. */
export const exportAudit = command({
  name: 'exportAudit',
  input: ExportAudit,
  decide: ({ input: { format, ...filter }, account }) => exportDecision(account, { format, ...toAuditFilter(filter) }),
});
