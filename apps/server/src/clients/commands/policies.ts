import {
  type AccountSettings,
  type CreateClient,
  defaultAccessTokenLifetime,
  SlugName,
  type UpdateClient,
} from '@countersign/schema';
import type { FieldChange } from '../../audit/model/entry.js';
import { InvalidInput, type Issue } from '../../kernel/refusal.js';
import type { OperatorBounds } from '../../model/bounds.js';

/** The policies of an account, as far as the operator allows them: an account keeps what it chose when that is less now. */
export const withinBounds = (settings: AccountSettings, bounds: OperatorBounds): AccountSettings => ({
  ...settings,
  maxAccessTokenLifetimeSeconds: Math.min(settings.maxAccessTokenLifetimeSeconds, bounds.maxAccessTokenLifetimeSeconds),
});

/** Seconds that a new client's tokens live. */
export const tokenLifetimeOf = (input: CreateClient, { maxAccessTokenLifetimeSeconds }: AccountSettings): number =>
  input.accessTokenLifetime ?? Math.min(defaultAccessTokenLifetime, maxAccessTokenLifetimeSeconds);

/** @throws InvalidInput naming everything about a new client that its account's policies do not allow */
export function assertCreateAllowed(input: CreateClient, settings: AccountSettings): void {
  assertNoIssues([
    ...idIssues(input.id, settings),
    ...nameIssues(input.name, settings),
    ...lifetimeIssues(input.accessTokenLifetime, settings),
  ]);
}

/** @throws InvalidInput naming everything about a change that the account's policies do not allow */
export function assertUpdateAllowed(
  input: UpdateClient,
  changes: readonly FieldChange[],
  settings: AccountSettings,
): void {
  const isNew = (name: string) => changes.some(({ field }) => field === name);
  assertNoIssues([
    ...lockIssues(changes, settings),
    // What was allowed once may stay: only what changes is held against the policies.
    ...(isNew('name') ? nameIssues(input.name, settings) : []),
    ...(isNew('accessTokenLifetime') ? lifetimeIssues(input.accessTokenLifetime, settings) : []),
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

function lifetimeIssues(
  seconds: number | undefined,
  { maxAccessTokenLifetimeSeconds: maxLifetime }: AccountSettings,
): Issue[] {
  if (seconds === undefined || seconds <= maxLifetime) return [];
  return [{ path: ['accessTokenLifetime'], message: `In this account a token lives at most ${maxLifetime} seconds.` }];
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
