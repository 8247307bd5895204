import { NewAccount } from '@countersign/schema';
import { drawInvitation } from '../../admins/commands/invitation.js';
import { type Delivered, deliverInvitation } from '../../admins/flows/deliverInvitation.js';
import { invitationLink } from '../../admins/flows/mails.js';
import { type Answer, type Context, type ExecuteOptions, execute } from '../../execution/execute.js';
import { newId } from '../../kernel/newId.js';
import { parse } from '../../kernel/parse.js';
import type { Mailer } from '../../model/ports/mailer.js';
import { createAccount } from '../commands/createAccount.js';

interface OpenAccountContext extends Omit<Context, 'accountId'> {
  readonly mailer: Mailer;
  readonly publicUrl: string;
}

export interface Opened extends Omit<Delivered, 'delivery'> {
  readonly answer: Answer<{ accountId: string }>;
  readonly delivery: Delivered['delivery'] | null;
}

/**
 * Makes an account and invites its first administrator. When the mail cannot be sent, the operator is told the link:
 * nobody is in the account yet who could send another.
 */
export async function openAccount(
  raw: unknown,
  context: OpenAccountContext,
  options: ExecuteOptions = {},
): Promise<Opened> {
  const { name, environments, adminEmail: email, adminName } = parse(NewAccount, raw);
  const id = newId('acc');
  const { kept, secret } = drawInvitation(id);
  const input = { id, name, environments, admins: [{ email, name: adminName, invitationHash: kept.hash }] };
  const answer = await execute(createAccount, input, { ...context, accountId: id }, options);
  if (answer.outcome !== 'APPLIED') return { answer, delivery: null, link: null };
  const result = { email, accountName: name, byMailOnly: false };
  const delivered = await deliverInvitation({ result, secret }, context);
  if (delivered.delivery !== 'FAILED') return { answer, ...delivered };
  return { answer, ...delivered, link: invitationLink(context.publicUrl, secret.value.reveal()) };
}
