import type { Account } from '../../accounts/model/account.js';
import { Forbidden, NotFound } from '../../kernel/refusal.js';
import { isOfCatalogue, type Module } from '../model/module.js';

/**
 * A module that the account's admins change themselves.
 * @throws NotFound when there is none; Forbidden of Countersign itself, and of what is in the vendor's catalogue
 */
export function requireOwn(
  module: Module | undefined,
  account: Account,
  change: 'changed' | 'deleted' | 'moved',
): Module {
  if (!module) throw new NotFound('module');
  if (module.accountId !== account.id) throw new Forbidden(`This module is published to you, and cannot be ${change}.`);
  if (isOfCatalogue(module)) throw new Forbidden(`This module is in the catalogue, and cannot be ${change} here.`);
  if (module.builtIn) throw new Forbidden(`This module is Countersign itself, and cannot be ${change}.`);
  return module;
}
