import { ExportClients } from '@countersign/schema';
import { loadAccount } from '../../accounts/commands/loadAccount.js';
import { exportDecision } from '../../export/exportDecision.js';
import { command } from '../../model/command.js';

/** Takes a list of clients out as a file. A command although nothing changes: each leaves an entry in the audit. */
export const exportClients = command({
  name: 'exportClients',
  input: ExportClients,
  load: loadAccount,
  decide: ({ input, loaded }) => exportDecision(loaded, input),
});
