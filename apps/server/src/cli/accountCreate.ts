import { parseArgs } from 'node:util';
import { openAccount } from '../accounts/flows/openAccount.js';
import { databaseLimits, operatorBounds, readConfig } from '../config/config.js';
import { StartupError } from '../config/startupError.js';
import { operator } from '../kernel/actor.js';
import { Refusal } from '../kernel/refusal.js';
import { sealUnder } from '../kernel/seal.js';
import { mailerOf } from '../mail/mailerOf.js';
import { openStore } from '../store/open.js';
import { type CliCommand, WrongUsage } from './command.js';

export const accountCreate: CliCommand = {
  usage: 'account create <name> --admin-email <address> --admin-name <name> [--environment <name>]…',
  summary: 'makes an account, and invites its first administrator',

  async run(args, { env, print }) {
    const asked = read(args, this.usage);
    const config = readConfig(env);
    const seal = sealUnder(...config.ENCRYPTION_KEY);
    const store = (await openStore(config.DATABASE_URL, databaseLimits(config))).unlock(seal, operatorBounds(config));
    const mailer = mailerOf(config, () => {}, { limits: store.limits, now: Date.now });
    const services = {
      store,
      mailer,
      seal,
      publicUrl: config.PUBLIC_URL,
      actor: operator,
      address: '',
      now: Date.now,
    };
    try {
      const { answer, delivery, link, error } = await openAccount(asked, services);
      const id = answer.outcome === 'APPLIED' ? answer.result.accountId : '';
      print(`The account ${asked.name} is made: ${id}`);
      if (delivery === 'MAILED') print(`${asked.adminEmail} is invited by mail.`);
      if (link) print(`Give ${asked.adminName} this link, which is good for seven days:\n  ${link}`);
      if (delivery === 'FAILED') {
        throw new StartupError(
          `The mail to ${asked.adminEmail} could not be sent (${(error as Error).message}): see SMTP_URL. The account is there all the same; do not make it again, but hand over the link above.`,
        );
      }
    } catch (error) {
      throw error instanceof Refusal ? new StartupError(error.message) : error;
    } finally {
      mailer.close();
      await store.close();
    }
  },
};

function read(args: readonly string[], usage: string) {
  const text = { type: 'string' } as const;
  try {
    const options = { 'admin-email': text, 'admin-name': text, environment: { ...text, multiple: true as const } };
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const { 'admin-email': adminEmail, 'admin-name': adminName, environment } = values;
    const [name] = positionals;
    if (name && positionals.length === 1 && adminEmail && adminName) {
      return { name, adminEmail, adminName, ...(environment && { environments: environment }) };
    }
  } catch {
    // Falls through: the usage explains the form, whatever the fault was.
  }
  throw new WrongUsage(`Usage: countersign ${usage}`);
}
