import { ShownChangeRequest } from '@countersign/schema';
import { type Answer, type Context, type ExecuteOptions, execute } from '../../execution/execute.js';
import { parse } from '../../kernel/parse.js';
import type { PublicHttp } from '../../net/publicHttp.js';
import { authorizeAtAll } from '../../policy/authorize.js';
import { assertStillProven } from '../../sso/flows/assertStillProven.js';
import { approveChangeRequest } from '../commands/approveChangeRequest.js';
import { confirmChangeRequest } from '../commands/confirmChangeRequest.js';

const words = { approveChangeRequest, confirmChangeRequest };

/** Approves or confirms a request, once a check outside the database shows that its external proofs still hold. */
export async function giveWord(
  word: keyof typeof words,
  raw: unknown,
  context: Context & { readonly publicHttp: PublicHttp },
  options: ExecuteOptions,
): Promise<Answer<{ changeRequestId: string }>> {
  authorizeAtAll(word, context.actor);
  const { id } = parse(ShownChangeRequest, raw);
  const request = await context.store.within(context.accountId).changes.byId(id);
  if (request?.state === 'OPEN') await assertStillProven(request, context.publicHttp);
  return execute(words[word], raw, context, options);
}
