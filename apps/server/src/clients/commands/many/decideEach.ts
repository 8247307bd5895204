import { InvalidInput, Refusal } from '../../../kernel/refusal.js';
import { eventLoop } from '../../../limits/eventLoopShares.js';
import type { Client } from '../../model/client.js';
import type { MemberDecision } from './together.js';

/**
 * Decides about one client after another; others are looked after in between (ADR 17).
 * @throws InvalidInput naming each that is refused, at its place, with every reason
 */
export async function decideEach(
  clients: readonly Client[],
  { accountId, field }: { readonly accountId: string; readonly field: string },
  decide: (client: Client) => MemberDecision['decision'],
): Promise<readonly MemberDecision[]> {
  const decided: (MemberDecision | { refusal: Refusal; client: Client })[] = [];
  for (const client of clients) {
    await eventLoop.pause(accountId);
    try {
      decided.push({ client, decision: decide(client) });
    } catch (refusal) {
      if (!(refusal instanceof Refusal)) throw refusal;
      decided.push({ client, refusal });
    }
  }
  const issues = decided.flatMap((one, index) =>
    'refusal' in one ? [{ path: [field, index], message: `${one.client.name}: ${reasonOf(one.refusal)}` }] : [],
  );
  if (issues.length > 0) throw new InvalidInput(issues);
  return decided.flatMap((one) => ('decision' in one ? [one] : []));
}

const reasonOf = (refusal: Refusal): string =>
  refusal instanceof InvalidInput ? refusal.issues.map(({ message }) => message).join(' ') : refusal.message;
