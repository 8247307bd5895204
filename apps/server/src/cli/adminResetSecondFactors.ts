import { recoverAdmins } from '../admins/flows/recoverAdmins.js';
import { StartupError } from '../config/startupError.js';
import { Refusal } from '../kernel/refusal.js';
import { argumentsAndValues } from './arguments.js';
import { type CliCommand, WrongUsage } from './command.js';
import { withStore } from './withStore.js';

export const adminResetSecondFactors: CliCommand = {
  usage: 'admin reset-second-factors <address>… --account <id>',
  summary: 'lets admins in anew who lost their second factors, where too few are left in the account who could',

  async run(args, terminal) {
    const { positionals: addresses, values } = argumentsAndValues(this, args, ['account']);
    const { account } = values;
    if (addresses.length === 0 || account === undefined) throw new WrongUsage(`Usage: countersign ${this.usage}`);
    await withStore(terminal, async ({ store, seal }) => {
      if (!(await store.within(account).account())) throw new StartupError(`There is no account ${account}.`);
      try {
        await recoverAdmins({ store, seal, now: Date.now }, account, addresses);
      } catch (error) {
        throw error instanceof Refusal ? new StartupError(error.message) : error;
      }
    });
    for (const address of addresses) {
      terminal.print(`${address} comes in by the password alone, and sets up a second factor anew.`);
    }
    terminal.print('The audit records it, and every admin of the account gets a mail.');
  },
};
