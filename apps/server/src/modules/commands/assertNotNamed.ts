import { InvalidInput } from '../../kernel/refusal.js';
import type { Write } from '../../model/plan.js';
import type { LostScope } from '../model/lostScopes.js';
import type { NamedScope } from '../model/reads.js';

/**
 * What a client was granted by name, no change of the module takes from it: its calls of that API would fail without notice.
 * @throws InvalidInput when a client was granted a scope by name that it would lose
 */
export function assertNotNamed(lost: readonly LostScope[], named: readonly NamedScope[]): void {
  const [first, second] = named;
  if (!first) return;
  const { scope, clientId, clientName } = first;
  const others = second?.scope === scope ? ' and to others' : '';
  const isRaised = lost.some((one) => one.scope === scope && one.administrator === false);
  const remedy = isRaised
    ? 'Make them administrators of the module, or take it from them first.'
    : 'Take it from them first.';
  throw InvalidInput.at('scopes', `${scope} is granted by name to ${clientName} (${clientId})${others}. ${remedy}`);
}

/** Refuses names that came since the decision. */
export const stillNotNamed = (moduleId: string, lost: readonly LostScope[]): Write[] =>
  lost.map((where) => ({ absent: 'clientScopes', where: { moduleId, ...where } }));
