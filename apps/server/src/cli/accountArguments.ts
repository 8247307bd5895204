import { parseArgs } from 'node:util';
import { toldToken } from '../admins/commands/invitation.js';
import type { Delivered } from '../admins/flows/deliverInvitation.js';
import { invitationLink } from '../admins/flows/mails.js';
import { StartupError } from '../config/startupError.js';
import type { NewSecret } from '../kernel/newSecret.js';
import { messageOf } from '../kernel/thrown.js';
import { type CliCommand, type Terminal, WrongUsage } from './command.js';

const text = { type: 'string' } as const;
const flag = { type: 'boolean' } as const;

/** The input of a new account, who asks, and whether the answer is for a program. @throws WrongUsage */
export function newAccountArguments({ usage }: Pick<CliCommand, 'usage'>, args: readonly string[]) {
  const options = {
    'admin-email': text,
    'admin-name': text,
    reference: text,
    as: text,
    json: flag,
    environment: { ...text, multiple: true as const },
  };
  const { values, positionals } = parsed(usage, () => parseArgs({ args: [...args], options, allowPositionals: true }));
  const { 'admin-email': adminEmail, 'admin-name': adminName, reference, environment, as, json = false } = values;
  const [name] = positionals;
  if (!name || positionals.length > 1 || !adminEmail || !adminName) throw new WrongUsage(`Usage: countersign ${usage}`);
  const asked = {
    name,
    adminEmail,
    adminName,
    ...(reference !== undefined && { reference }),
    ...(environment && { environments: environment }),
  };
  return { asked, as, json };
}

function parsed<T>(usage: string, read: () => T): T {
  try {
    return read();
  } catch {
    // The usage explains the form, whatever the fault was.
    throw new WrongUsage(`Usage: countersign ${usage}`);
  }
}

interface Sent {
  readonly secret: NewSecret | undefined;
  readonly delivered: Delivered;
}

interface Invited {
  readonly json: boolean;
  readonly id: string;
  readonly created: boolean;
  readonly differs?: readonly string[];
  readonly name: string;
  readonly adminEmail: string;
  readonly adminName: string;
}

/**
 * Tells what became of an account and its invitation. The operator is told the link wherever the mail did not take it.
 * @throws StartupError where it could not be sent: the account is there all the same
 */
export function printInvitation(
  { print }: Terminal,
  { json, id, created, differs = [], name, adminEmail, adminName }: Invited,
  sent: Sent | null,
  { publicUrl }: { readonly publicUrl: string },
): void {
  const delivery = sent?.delivered.delivery ?? null;
  const link =
    sent?.secret && delivery !== 'MAILED' ? invitationLink(publicUrl, toldToken(sent.secret.value.reveal())) : null;
  if (json) print(JSON.stringify({ id, created, differs, delivery, link }));
  else {
    print(created ? `The account ${name} is made: ${id}` : `There is such an account already: ${id}`);
    if (differs.length > 0) print(`Otherwise than asked for: ${differs.join(', ')}. Nothing was changed.`);
    if (delivery === 'MAILED') print(`${adminEmail} is invited by mail.`);
    if (link) print(`Give ${adminName} this link, which is good for seven days:\n  ${link}`);
  }
  if (delivery !== 'FAILED') return;
  throw new StartupError(
    `The mail to ${adminEmail} could not be sent (${messageOf(sent?.delivered.error)}): see SMTP_URL. The account is there all the same; do not make it again, but hand over the link above.`,
  );
}
