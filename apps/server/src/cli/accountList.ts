import { type CustomerState, customerStates } from '@countersign/schema';
import { placeOf } from '../customers/model/order.js';
import { allPages } from '../export/pages.js';
import { customerJson, customerLine } from './accountShown.js';
import { flagsAndValues } from './arguments.js';
import { asOperator } from './asOperator.js';
import { type CliCommand, WrongUsage } from './command.js';
import { vendorOf } from './vendorOf.js';

const isState = (text: string): text is CustomerState => customerStates.some((one) => one === text);

export const accountList: CliCommand = {
  usage: 'account list [--state <state>] [--search <text>] [--json]',
  summary: 'lists the accounts of all customers; with --json one object a line',

  async run(args, terminal) {
    const { values, flags } = flagsAndValues(this, args, ['state', 'search'], ['json'], 0);
    const state = values.state?.toUpperCase();
    if (state !== undefined && !isState(state)) throw new WrongUsage(`A state is ${customerStates.join(' or ')}.`);
    await asOperator(terminal, undefined, async (operating) => {
      const { customers } = await vendorOf(operating);
      const filter = { ...(state && { state }), ...(values.search !== undefined && { search: values.search }) };
      const pages = allPages(
        (request) => customers.page(filter, 'NAME_ASC', request),
        (card) => placeOf('NAME_ASC', card),
      );
      for await (const page of pages) {
        for (const card of page)
          terminal.print(flags.has('json') ? JSON.stringify(customerJson(card)) : customerLine(card));
      }
    });
  },
};
