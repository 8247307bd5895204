import type { Account } from '../../accounts/model/account.js';
import { Conflict } from '../../kernel/refusal.js';
import type { Write } from '../../model/plan.js';
import type { AccountReads } from '../../model/reads.js';
import { limitedBy, limitHeld, metLimit } from '../../plans/model/limits.js';

const most = (account: Account) => limitHeld('maxClients', account);

/** How many clients there are, as far as their number is limited. */
export async function clientsCounted(reads: AccountReads, account: Account): Promise<number> {
  const limit = most(account);
  return limit ? reads.census.clients(limit.value) : 0;
}

/** @throws Conflict when an account has as many clients as it may have, or more, and says whose word that is */
export function assertRoomForClient(clients: number, account: Account): void {
  const limit = most(account);
  if (!limit || clients < limit.value) return;
  const room = limit.value === 1 ? 'one client' : `${limit.value} clients`;
  const message = `${limitedBy(limit, account.subscription)} has room for ${room}. Delete one first.`;
  throw new Conflict(message, undefined, metLimit('maxClients', limit));
}

/** Of several that take the last room at the same moment, one has it. */
export function roomForClient(account: Account): Write[] {
  const limit = most(account);
  return limit ? [{ atMost: 'clients', where: { accountId: account.id, deletedAt: null }, count: limit.value }] : [];
}
