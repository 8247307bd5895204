import { type AccountKind, CreateAccount } from '@countersign/schema';
import { drawInvitation } from '../../admins/commands/invitation.js';
import { type Delivered, deliverInvitation } from '../../admins/flows/deliverInvitation.js';
import { type Answer, type Context, execute } from '../../execution/execute.js';
import { newId } from '../../kernel/newId.js';
import type { NewSecret } from '../../kernel/newSecret.js';
import { parse } from '../../kernel/parse.js';
import type { Mailer } from '../../model/ports/mailer.js';
import { openAccount } from '../commands/openAccount.js';

interface OpenAccountContext extends Omit<Context, 'accountId'> {
  readonly mailer: Mailer;
  readonly publicUrl: string;
}

interface Opened {
  readonly answer: Answer<{ accountId: string }>;
  readonly delivered: Delivered;
  readonly secret: NewSecret;
}

/**
 * Opens an account, at the command line, where no vendor would make it, or for the vendor itself, and invites its first
 * administrator.
 */
export async function openInvitedAccount(
  raw: unknown,
  kind: AccountKind,
  context: OpenAccountContext,
): Promise<Opened> {
  const { name, reference, environments, adminEmail: email, adminName } = parse(CreateAccount, raw);
  const id = newId('acc');
  const { generated, secret } = drawInvitation(id);
  const admins = [{ email, name: adminName, invitationHash: generated.hash }];
  const input = { id, kind, name, reference: reference ?? null, environments, admins };
  const answer = await execute(openAccount, input, { ...context, accountId: id });
  const result = { email, accountName: name, byMailOnly: false };
  return { answer, secret, delivered: await deliverInvitation({ result, secret }, context) };
}
