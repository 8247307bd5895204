import { limitableScopes, type ManagementScope } from '@countersign/schema';
import type { Account } from '../../accounts/model/account.js';
import type { Actor } from '../../kernel/actor.js';
import { Forbidden, InvalidInput } from '../../kernel/refusal.js';
import type { Module } from '../../modules/model/module.js';
import type { Client } from '../model/client.js';
import { clientScopes } from '../model/clientScopes.js';
import { isManaged, type Manageable, managedScopeOf } from '../model/managedClients.js';

const limitable: readonly ManagementScope[] = limitableScopes;

/**
 * A program that is limited to some clients has no scope of Countersign itself by which it would see or change more than
 * these: neither now, nor as soon as a later version has one.
 * @throws InvalidInput
 */
export function assertLimitFits(client: Client, account: Account, modules: readonly Module[], before?: Client): void {
  const { managedClients } = client;
  if (!managedClients) return;
  const { environments, label, ownClients } = managedClients;
  if (environments.length === 0 && label === null && !ownClients)
    throw InvalidInput.at('managedClients', 'Say what it is limited to; or null, for all clients.');
  const isWhole = client.modules.some(
    ({ moduleId, scopes }) => scopes === null && modules.some(({ id, builtIn }) => builtIn && id === moduleId),
  );
  const beyond = clientScopes(undefined, { client, modules }).filter((scope) => !limitable.includes(scope));
  if (isWhole || beyond.length > 0) {
    const lead = isWhole ? 'it is granted all of the module' : `it has ${beyond.join(', ')}`;
    throw InvalidInput.at(
      'managedClients',
      `A program that is limited to some clients has chosen scopes of Countersign itself, of these alone: ${limitable.join(', ')}. Here ${lead}.`,
    );
  }
  // One that the account has no more may stay, and says nothing.
  const kept = before?.managedClients?.environments ?? [];
  const unknown = environments.find((one) => !account.environments.includes(one) && !kept.includes(one));
  if (unknown !== undefined)
    throw InvalidInput.at('managedClients', `There is no environment ${unknown} in this account.`);
}

/** @throws Forbidden where a limited program would make a client that it does not manage, or let go of one that it does */
export function assertManages(actor: Actor, after: Manageable): void {
  const managed = actor.kind === 'client' ? managedScopeOf(actor) : undefined;
  if (managed && !isManaged(after, managed))
    throw new Forbidden('This program is limited to some clients, and this would be none of them.');
}
