import { ExportAudit } from '@countersign/schema';
import { exportDecision } from '../../export/exportDecision.js';
import { command } from '../../model/command.js';

/** Takes the audit out as a file, and says so in it. */
export const exportAudit = command({
  name: 'exportAudit',
  input: ExportAudit,
  decide: ({ input, account }) => exportDecision(account, input),
});
