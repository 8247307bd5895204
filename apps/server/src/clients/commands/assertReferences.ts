import type { ModuleGrant } from '@countersign/schema';
import type { AccessTypeSummary } from '../../accessTypes/model/accessType.js';
import type { Account } from '../../accounts/model/account.js';
import { InvalidInput, type Issue } from '../../kernel/refusal.js';
import type { Module } from '../../modules/model/module.js';

/** What of a client's input refers to something else in the account. */
export interface References {
  readonly environment?: string | undefined;
  readonly modules?: readonly ModuleGrant[] | undefined;
  readonly accessTypeIds?: readonly string[] | undefined;
}

/**
 * @param fields what the input calls these, where that is otherwise
 * @throws InvalidInput naming every reference to what this account does not have
 */
export function assertReferences(
  input: References,
  has: { account: Account; modules: readonly Module[]; accessTypes: readonly AccessTypeSummary[] },
  fields: { readonly modules: string; readonly accessTypeIds: string } = {
    modules: 'modules',
    accessTypeIds: 'accessTypeIds',
  },
): void {
  const issues: Issue[] = [];
  if (input.environment !== undefined && !has.account.environments.includes(input.environment)) {
    const known = has.account.environments.join(', ');
    issues.push({ path: ['environment'], message: `This account has no such environment. It has: ${known}.` });
  }
  for (const [index, { moduleId }] of (input.modules ?? []).entries()) {
    if (!has.modules.some((module) => module.id === moduleId)) {
      issues.push({ path: [fields.modules, index, 'moduleId'], message: 'There is no such module.' });
    }
  }
  for (const [index, id] of (input.accessTypeIds ?? []).entries()) {
    if (!has.accessTypes.some((accessType) => accessType.id === id)) {
      issues.push({ path: [fields.accessTypeIds, index], message: 'There is no such access type.' });
    }
  }
  if (issues.length > 0) throw new InvalidInput(issues);
}
