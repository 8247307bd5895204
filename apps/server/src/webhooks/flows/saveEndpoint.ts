import { type Context, type ExecuteOptions, execute } from '../../execution/execute.js';
import { InvalidInput } from '../../kernel/refusal.js';
import type { PublicHttp } from '../../net/publicHttp.js';
import { createWebhookEndpoint } from '../commands/createWebhookEndpoint.js';
import { updateWebhookEndpoint } from '../commands/updateWebhookEndpoint.js';

type ContextWithHttp = Context & { readonly publicHttp: PublicHttp };

/** Whether the server would call the address is said at once; that of a name is looked at with each call. */
function assertCallable(input: unknown, { isAllowed }: PublicHttp): void {
  const { url } = Object(input) as { url?: unknown };
  if (typeof url !== 'string' || !URL.canParse(url) || isAllowed(new URL(url))) return;
  throw InvalidInput.at('url', 'Countersign sends events by https alone, and to no address of its own network.');
}

export async function addEndpoint(input: unknown, context: ContextWithHttp, options: ExecuteOptions) {
  assertCallable(input, context.publicHttp);
  return execute(createWebhookEndpoint, input, context, options);
}

export async function changeEndpoint(input: unknown, context: ContextWithHttp, options: ExecuteOptions) {
  assertCallable(input, context.publicHttp);
  return execute(updateWebhookEndpoint, input, context, options);
}
