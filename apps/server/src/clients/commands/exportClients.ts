import { ExportClients } from '@countersign/schema';
import { exportDecision } from '../../export/exportDecision.js';
import { command } from '../../model/command.js';

/** Takes a list of clients out as a file. A command although nothing changes: each leaves an entry in the audit. */
export const exportClients = command({
  name: 'exportClients',
  input: ExportClients,
  decide: ({ input, account }) => exportDecision(account, input),
});
