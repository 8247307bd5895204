import { adoptVendor } from '../accounts/commands/adoptVendor.js';
import { openInvitedAccount } from '../accounts/flows/openAccount.js';
import { StartupError } from '../config/startupError.js';
import { execute } from '../execution/execute.js';
import { newAccountArguments, printInvitation } from './accountArguments.js';
import { flagsAndValues } from './arguments.js';
import { asOperator, type Operating } from './asOperator.js';
import type { CliCommand } from './command.js';

async function assertNoVendor({ store }: Operating): Promise<void> {
  const vendor = await store.unscoped.vendor();
  if (vendor) throw new StartupError(`The vendor of this installation is ${vendor.name} (${vendor.id}) already.`);
}

export const vendorCreate: CliCommand = {
  usage:
    'vendor create <name> --admin-email <address> --admin-name <name> [--environment <name>]… [--as <who>] [--json]',
  summary:
    'makes the vendor’s account, whose people manage the accounts of all customers, and invites its first administrator',

  async run(args, terminal) {
    const { asked, as, json } = newAccountArguments(this, args);
    await asOperator(terminal, as, async (operating) => {
      await assertNoVendor(operating);
      const { answer, secret, delivered } = await openInvitedAccount(asked, 'VENDOR', operating);
      const id = answer.outcome === 'APPLIED' ? answer.result.accountId : '';
      printInvitation(terminal, { json, id, created: true, ...asked }, { secret, delivered }, operating);
    });
  },
};

export const vendorAdopt: CliCommand = {
  usage: 'vendor adopt <account id> [--as <who>]',
  summary: 'makes an account the vendor’s; its administrators manage the accounts of all customers from then on',

  async run(args, terminal) {
    const { positionals, values } = flagsAndValues(this, args, ['as'], [], 1);
    const accountId = positionals[0] ?? '';
    await asOperator(terminal, values.as, async (operating) => {
      await assertNoVendor(operating);
      const answer = await execute(adoptVendor, {}, { ...operating, accountId });
      const administrators = answer.outcome === 'APPLIED' ? answer.result.administrators : 0;
      terminal.print(
        `${accountId} is the vendor’s account. ${administrators} of its admins hold the vendor’s privileges.`,
      );
    });
  },
};
