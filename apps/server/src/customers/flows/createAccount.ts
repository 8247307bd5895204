import { CreateAccount } from '@countersign/schema';
import { type Delivered, deliverInvitation } from '../../admins/flows/deliverInvitation.js';
import type { ChangeRequestRecord } from '../../changes/model/changeRequest.js';
import { type Answer, type Context, type ExecuteOptions, execute } from '../../execution/execute.js';
import { parse } from '../../kernel/parse.js';
import type { Mailer } from '../../model/ports/mailer.js';
import { type CreatedAccount, createAccount } from '../commands/createAccount.js';

interface CreateAccountContext extends Context {
  readonly mailer: Mailer;
  readonly publicUrl: string;
}

interface Created {
  readonly answer: Answer<CreatedAccount>;
  /** Null where nobody was invited: it waits, or the account was there. */
  readonly invitation: Delivered | null;
}

/** Makes a customer's account by the vendor's reference, and mails the invitation of its first administrator. */
export async function createAccountByReference(
  raw: unknown,
  context: CreateAccountContext,
  options: ExecuteOptions = {},
): Promise<Created> {
  const answer = (await waitingFor(raw, context, options)) ?? (await execute(createAccount, raw, context, options));
  if (answer.outcome !== 'APPLIED' || !answer.result.isNew) return { answer, invitation: null };
  return { answer, invitation: await deliverInvitation(answer, context) };
}

/** The open request for an account of that reference: who asks again, as programs do, is answered by it. */
async function waitingFor(
  raw: unknown,
  context: CreateAccountContext,
  { dryRun }: ExecuteOptions,
): Promise<Answer<CreatedAccount> | undefined> {
  const { reference } = parse(CreateAccount, raw);
  if (reference === undefined || dryRun) return undefined;
  const preview = await execute(createAccount, raw, context, { dryRun: true });
  if (preview.outcome !== 'PREVIEWED' || !preview.wouldWait) return undefined;
  const open = await context.store.within(context.accountId).changes.openFor('createAccount', context.now());
  const request = open.find(asksFor(reference));
  return (
    request && {
      outcome: 'PENDING_APPROVAL',
      changes: request.changes,
      risks: request.risks,
      request,
      secret: undefined,
    }
  );
}

const asksFor =
  (reference: string) =>
  ({ input }: ChangeRequestRecord): boolean => {
    const asked = CreateAccount.safeParse(input);
    return asked.success && asked.data.reference === reference;
  };
