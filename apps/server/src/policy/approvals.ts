import type { AccountSettings, CommandName } from '@countersign/schema';
import type { Decision } from '../model/command.js';
import { commands } from './commands.js';
import type { Approval } from './row.js';

const isNever = (waits: Approval['waits']): waits is { readonly never: string } =>
  typeof waits === 'object' && 'never' in waits;

const isWhateverIsSet = (waits: Approval['waits']): waits is { readonly whateverIsSet: string } =>
  typeof waits === 'object' && 'whateverIsSet' in waits;

/** Whether a command never waits for a second admin, whatever the account's settings. */
export const neverWaits = (name: CommandName): boolean => isNever(commands[name].waits);

/** Whether a command waits, by the account's settings and by what it would change. */
export function needsApproval(
  name: CommandName,
  { multiAdmin }: Pick<AccountSettings, 'multiAdmin'>,
  decision: Pick<Decision<unknown>, 'changes' | 'reach' | 'isDraft'>,
): boolean {
  const { waits } = commands[name];
  if (isWhateverIsSet(waits)) return true;
  if (!multiAdmin.on || isNever(waits)) return false;
  if (decision.isDraft && waits !== 'always' && waits.unlessDraft) return false;
  switch (multiAdmin.scope) {
    case 'EVERYTHING':
      return true;
    case 'SECRETS_AND_PERMISSIONS':
      return waits === 'always' || decision.changes.some(({ field }) => !waits.unlessOnly.includes(field));
    case 'PRODUCTION':
      return decision.reach?.includes('production') ?? true;
  }
}
