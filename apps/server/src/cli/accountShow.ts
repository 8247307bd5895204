import { customerJson, customerLine } from './accountShown.js';
import { flagsAndValues } from './arguments.js';
import { asOperator } from './asOperator.js';
import type { CliCommand } from './command.js';
import { customerNamed, vendorOf } from './vendorOf.js';

const moment = (at: number | null): string | null => (at === null ? null : new Date(at).toISOString());

export const accountShow: CliCommand = {
  usage: 'account show <id or reference> [--json]',
  summary: 'shows an account: its state, figures and people, and nothing of what is in it',

  async run(args, terminal) {
    const { positionals, flags } = flagsAndValues(this, args, [], ['json'], 1);
    await asOperator(terminal, undefined, async (operating) => {
      const vendor = await vendorOf(operating);
      const card = await customerNamed(vendor, positionals[0] ?? '');
      const [[figures], people] = await Promise.all([
        vendor.customers.figuresOf([card.id]),
        vendor.customers.peopleOf(card.id),
      ]);
      const { clients = 0, admins = 0, lastSignInAt = null } = figures ?? {};
      if (flags.has('json')) {
        const shown = people.map(({ id, name, email, state, hasSecondFactor, lastSignInAt: at }) => ({
          id,
          name,
          email,
          state,
          hasSecondFactor,
          lastSignInAt: moment(at),
        }));
        const counted = { clients, admins, lastSignInAt: moment(lastSignInAt) };
        terminal.print(JSON.stringify({ ...customerJson(card), figures: counted, people: shown }));
        return;
      }
      terminal.print(customerLine(card));
      terminal.print(`Clients: ${clients}, admins: ${admins}, last sign-in: ${moment(lastSignInAt) ?? 'never'}`);
      for (const { state, email, name } of people) terminal.print(`  ${state.padEnd(8)}  ${email}  ${name}`);
    });
  },
};
