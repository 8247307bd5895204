import { resumeAccount } from '../customers/commands/resumeAccount.js';
import { suspendAccount } from '../customers/commands/suspendAccount.js';
import { execute } from '../execution/execute.js';
import { customerJson, customerLine } from './accountShown.js';
import { flagsAndValues } from './arguments.js';
import { asOperator, type Operating } from './asOperator.js';
import { type CliCommand, type Terminal, WrongUsage } from './command.js';
import { customerNamed, type ForVendor, vendorOf } from './vendorOf.js';

/** Changes an account in the vendor's name, and shows it as it is then. */
async function change(
  { print }: Terminal,
  operating: Operating,
  { named, json }: { named: string; json: boolean },
  work: (vendor: ForVendor, customer: { id: string; version: number }) => Promise<unknown>,
): Promise<void> {
  const vendor = await vendorOf(operating);
  await work(vendor, await customerNamed(vendor, named));
  const card = await customerNamed(vendor, named);
  print(json ? JSON.stringify(customerJson(card)) : customerLine(card));
}

export const accountSuspend: CliCommand = {
  usage: 'account suspend <id or reference> --reason <text> [--as <who>] [--json]',
  summary: 'suspends an account: nobody of it comes in, and its clients get no tokens',

  async run(args, terminal) {
    const { positionals, values, flags } = flagsAndValues(this, args, ['reason', 'as'], ['json'], 1);
    const { reason, as } = values;
    if (!reason) throw new WrongUsage(`Usage: countersign ${this.usage}`);
    const asked = { named: positionals[0] ?? '', json: flags.has('json') };
    await asOperator(terminal, as, (operating) =>
      change(terminal, operating, asked, ({ context }, { id }) => execute(suspendAccount, { id, reason }, context)),
    );
  },
};

export const accountResume: CliCommand = {
  usage: 'account resume <id or reference> [--as <who>] [--json]',
  summary: 'lets a suspended account go on as before',

  async run(args, terminal) {
    const { positionals, values, flags } = flagsAndValues(this, args, ['as'], ['json'], 1);
    const asked = { named: positionals[0] ?? '', json: flags.has('json') };
    await asOperator(terminal, values.as, (operating) =>
      change(terminal, operating, asked, ({ context }, { id, version: expectedVersion }) =>
        execute(resumeAccount, { id, expectedVersion }, context),
      ),
    );
  },
};
