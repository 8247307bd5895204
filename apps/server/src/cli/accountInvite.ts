import { deliverInvitation } from '../admins/flows/deliverInvitation.js';
import { StartupError } from '../config/startupError.js';
import { inviteAccountAdmin } from '../customers/commands/inviteAccountAdmin.js';
import { resendAccountInvitation } from '../customers/commands/resendAccountInvitation.js';
import { execute } from '../execution/execute.js';
import { printInvitation } from './accountArguments.js';
import { flagsAndValues } from './arguments.js';
import { asOperator } from './asOperator.js';
import { type CliCommand, WrongUsage } from './command.js';
import { customerNamed, vendorOf } from './vendorOf.js';

export const accountInvite: CliCommand = {
  usage: 'account invite <id or reference> --admin-email <address> [--admin-name <name>] [--as <who>] [--json]',
  summary: 'invites the first administrator of an account, or sends the invitation again to whoever has one',

  async run(args, terminal) {
    const { positionals, values, flags } = flagsAndValues(this, args, ['admin-email', 'admin-name', 'as'], ['json'], 1);
    const { 'admin-email': adminEmail, 'admin-name': adminName = adminEmail } = values;
    if (!adminEmail || !adminName) throw new WrongUsage(`Usage: countersign ${this.usage}`);
    await asOperator(terminal, values.as, async (operating) => {
      const vendor = await vendorOf(operating);
      const { id, name } = await customerNamed(vendor, positionals[0] ?? '');
      const people = await vendor.customers.peopleOf(id);
      const invited = people.find(({ email, state }) => state === 'INVITED' && email === adminEmail.toLowerCase());
      const answer = invited
        ? await execute(resendAccountInvitation, { id, adminId: invited.id }, vendor.context)
        : await execute(inviteAccountAdmin, { id, adminEmail, adminName }, vendor.context);
      if (answer.outcome !== 'APPLIED') throw new StartupError('Nobody was invited.');
      const delivered = await deliverInvitation(answer, operating);
      const told = { json: flags.has('json'), id, created: false, name, adminEmail, adminName };
      printInvitation(terminal, told, { secret: answer.secret, delivered }, operating);
    });
  },
};
