import { summarizeNames } from '../../changes/model/risk.js';
import { Conflict } from '../../kernel/refusal.js';
import type { ClientRecord } from '../model/client.js';

/**
 * What the vendor disabled in an emergency is not enabled by the account itself.
 * @throws Conflict with the vendor's reason, and whom to ask
 */
export function assertNoneHeld(clients: readonly Pick<ClientRecord, 'name' | 'hold'>[]): void {
  const held = clients.flatMap(({ name, hold }) => (hold ? [{ name, hold }] : []));
  const [first] = held;
  if (!first) return;
  const { by, reason } = first.hold;
  const why = held.length === 1 ? ` (“${reason}”)` : '';
  const names = summarizeNames(held.map(({ name }) => name));
  throw new Conflict(
    `${by} disabled ${names} in an emergency${why}. Ask ${by} to release ${held.length === 1 ? 'it' : 'them'}.`,
  );
}
