import { NewAccount } from '@countersign/schema';
import { drawInvitation } from '../../admins/commands/invitation.js';
import { type Delivery, deliverInvitation } from '../../admins/flows/deliverInvitation.js';
import { type Answer, type Context, type ExecuteOptions, execute } from '../../execution/execute.js';
import { newId } from '../../kernel/newId.js';
import { parse } from '../../kernel/parse.js';
import type { Mailer } from '../../model/ports/mailer.js';
import { createAccount } from '../commands/createAccount.js';

interface OpenAccountContext extends Omit<Context, 'accountId'> {
  readonly mailer: Mailer;
  readonly publicUrl: string;
}

export interface Opened {
  readonly answer: Answer<{ accountId: string }>;
  readonly delivery: Delivery | null;
  readonly link: string | null;
}

/** Makes an account and invites its first administrator. */
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
  return {
    answer,
    ...(await deliverInvitation({ result: { email, accountName: name, byMailOnly: false }, secret }, context)),
  };
}
