import { openInvitedAccount } from '../accounts/flows/openAccount.js';
import { StartupError } from '../config/startupError.js';
import { createAccountByReference } from '../customers/flows/createAccount.js';
import { newAccountArguments, printInvitation } from './accountArguments.js';
import { asOperator } from './asOperator.js';
import type { CliCommand } from './command.js';
import { findVendor } from './vendorOf.js';

export const accountCreate: CliCommand = {
  usage:
    'account create <name> --admin-email <address> --admin-name <name> [--reference <reference>] [--environment <name>]… [--as <who>] [--json]',
  summary: 'makes an account, and invites its first administrator; the same reference again is the same account',

  async run(args, terminal) {
    const { asked, as, json } = newAccountArguments(this, args);
    const { name, adminEmail, adminName } = asked;
    await asOperator(terminal, as, async (operating) => {
      const vendor = await findVendor(operating);
      if (!vendor) {
        const { answer, secret, delivered } = await openInvitedAccount(asked, 'CUSTOMER', operating);
        const id = answer.outcome === 'APPLIED' ? answer.result.accountId : '';
        return printInvitation(
          terminal,
          { json, id, created: true, name, adminEmail, adminName },
          { secret, delivered },
          operating,
        );
      }
      const { answer, invitation } = await createAccountByReference(asked, vendor.context);
      if (answer.outcome !== 'APPLIED') throw new StartupError('The account was not made.');
      const { accountId: id, isNew, differs } = answer.result;
      const sent = invitation && { secret: answer.secret, delivered: invitation };
      return printInvitation(
        terminal,
        { json, id, created: isNew, differs, name, adminEmail, adminName },
        sent,
        operating,
      );
    });
  },
};
