import { ExportAudit } from '@countersign/schema';
import { loadAccount } from '../../accounts/commands/loadAccount.js';
import { exportDecision } from '../../export/exportDecision.js';
import { command } from '../../model/command.js';

/** Takes the audit out as a file, and says so in it. */
export const exportAudit = command({
  name: 'exportAudit',
  input: ExportAudit,
  load: loadAccount,
  decide: ({ input, loaded }) => exportDecision(loaded, input),
});
