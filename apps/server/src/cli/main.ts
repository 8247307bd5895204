import { StartupError } from '../config/startupError.js';
import { accountCreate } from './accountCreate.js';
import { accountInvite } from './accountInvite.js';
import { accountList } from './accountList.js';
import { accountShow } from './accountShow.js';
import { accountResume, accountSuspend } from './accountSuspend.js';
import { adminResetSecondFactors } from './adminResetSecondFactors.js';
import { auditAnchor } from './auditAnchor.js';
import { auditKeys, auditRotateKey } from './auditKeys.js';
import { auditVerify } from './auditVerify.js';
import { backup } from './backup.js';
import { type CliCommand, WrongUsage } from './command.js';
import { keysList, keysRotate } from './keys.js';
import { migrateTo } from './migrateTo.js';
import { reseal } from './reseal.js';
import { restore } from './restore.js';
import { vendorAdopt, vendorCreate } from './vendor.js';

const commands: readonly CliCommand[] = [
  accountList,
  accountShow,
  accountCreate,
  accountInvite,
  accountSuspend,
  accountResume,
  vendorCreate,
  vendorAdopt,
  adminResetSecondFactors,
  backup,
  restore,
  migrateTo,
  keysList,
  keysRotate,
  reseal,
  auditVerify,
  auditAnchor,
  auditKeys,
  auditRotateKey,
];

const help = (): string =>
  [
    'Usage: countersign <command>',
    '',
    ...commands.map(({ usage, summary }) => `  ${usage}\n      ${summary}`),
    '',
  ].join('\n');

/** The words of a usage before its first argument name the command. */
const named = ({ usage }: CliCommand): string[] => (usage.split(/ [<[]/)[0] ?? '').split(' ');

async function main(args: readonly string[]): Promise<void> {
  const print = (line: string) => void process.stdout.write(`${line}\n`);
  if (['help', '--help', '-h'].includes(args[0] ?? '')) return print(help());
  const command = commands.find((one) => named(one).every((word, index) => args[index] === word));
  if (!command) throw new WrongUsage(help());
  await command.run(args.slice(named(command).length), {
    env: process.env,
    print,
  });
}

main(process.argv.slice(2)).catch((error: unknown) => {
  if (!(error instanceof StartupError || error instanceof WrongUsage)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = error instanceof WrongUsage ? 2 : 1;
});
