import {
  type AccountSettings,
  type CreateClient,
  defaultAccessTokenLifetime,
  formatDuration,
  SlugName,
  type UpdateClient,
} from '@countersign/schema';
import type { Account } from '../../accounts/model/account.js';
import type { FieldChange } from '../../audit/model/entry.js';
import { InvalidInput, type Issue } from '../../kernel/refusal.js';
import type { OperatorBounds } from '../../model/bounds.js';
import { type HeldLimit, limitedBy, limitHeld, metLimit } from '../../plans/model/limits.js';

/** Seconds that a new client's tokens live. */
export const tokenLifetimeOf = (input: CreateClient, longest: HeldLimit | null): number =>
  input.accessTokenLifetime ?? Math.min(defaultAccessTokenLifetime, longest?.value ?? defaultAccessTokenLifetime);

/** How long tokens live at most in an account. */
export const longestTokenIn = (account: Account, bounds: OperatorBounds): HeldLimit | null =>
  limitHeld('maxAccessTokenLifetimeSeconds', account, bounds);

/** @throws InvalidInput naming everything about a new client that its account's policies do not allow */
export function assertCreateAllowed(input: CreateClient, account: Account, bounds: OperatorBounds): void {
  const { settings } = account;
  assertNoIssues([
    ...idIssues(input.id, settings),
    ...nameIssues(input.name, settings),
    ...lifetimeIssues(input.accessTokenLifetime, account, bounds),
  ]);
}

/** @throws InvalidInput naming everything about a change that the account's policies do not allow */
export function assertUpdateAllowed(
  input: UpdateClient,
  changes: readonly FieldChange[],
  account: Account,
  bounds: OperatorBounds,
): void {
  const { settings } = account;
  const isNew = (name: string) => changes.some(({ field }) => field === name);
  assertNoIssues([
    ...lockIssues(changes, settings),
    // What was allowed once may stay: only what changes is held against the policies.
    ...(isNew('name') ? nameIssues(input.name, settings) : []),
    ...(isNew('accessTokenLifetime') ? lifetimeIssues(input.accessTokenLifetime, account, bounds) : []),
  ]);
}

function assertNoIssues(issues: readonly Issue[]): void {
  if (issues.length > 0) throw new InvalidInput(issues);
}

function idIssues(id: string | undefined, { clientIds }: AccountSettings): Issue[] {
  if (clientIds === 'CHOSEN' && id === undefined) {
    return [
      { path: ['id'], message: 'In this account the client id is chosen: give one, such as payroll-api-client.' },
    ];
  }
  if (clientIds === 'GENERATED' && id !== undefined) {
    return [{ path: ['id'], message: 'In this account client ids are generated: leave it out.' }];
  }
  return [];
}

function nameIssues(name: string | undefined, { slugNames }: AccountSettings): Issue[] {
  const fault = slugNames && name !== undefined ? SlugName.safeParse(name).error : undefined;
  return fault ? [{ path: ['name'], message: fault.issues[0]?.message ?? '' }] : [];
}

function lifetimeIssues(seconds: number | undefined, account: Account, bounds: OperatorBounds): Issue[] {
  const longest = longestTokenIn(account, bounds);
  if (seconds === undefined || !longest || seconds <= longest.value) return [];
  const message = `${limitedBy(longest, account.subscription)} has tokens that live at most ${formatDuration(longest.value)}.`;
  return [{ path: ['accessTokenLifetime'], message, limit: metLimit('maxAccessTokenLifetimeSeconds', longest) }];
}

/** Where an input says what the audit calls otherwise. */
const inputPaths: Readonly<Record<string, readonly string[]>> = {
  ownerName: ['owner', 'name'],
  ownerEmail: ['owner', 'email'],
  ownerPhone: ['owner', 'phone'],
};

// The secrets change with the type, which is named itself.
const unlockedFields = ['accessTypes', 'secrets'];

function lockIssues(changes: readonly FieldChange[], { immutableAfterCreation }: AccountSettings): Issue[] {
  if (!immutableAfterCreation) return [];
  return changes
    .filter(({ field }) => !unlockedFields.includes(field))
    .map(({ field }) => ({
      path: inputPaths[field] ?? [field],
      message: 'In this account only the access types of a client change once it is there.',
    }));
}
