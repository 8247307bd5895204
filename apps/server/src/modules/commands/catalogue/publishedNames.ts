import type { TakenName } from '../../../customers/model/reads.js';
import { Conflict, NotFound } from '../../../kernel/refusal.js';
import type { Write } from '../../../model/plan.js';
import type { CatalogueRecord } from '../../model/catalogue.js';
import type { Module } from '../../model/module.js';
import { isSameName, namesOf } from '../../model/moduleName.js';

const kinds = { AUDIENCE: 'the audience', SCOPE: 'the scope', KEY: 'the key' } as const;

const shown = 5;

/** @throws Conflict naming accounts that have a module of their own with one of the names */
export function assertNamesFree(taken: readonly TakenName[]): void {
  if (taken.length === 0) return;
  const each = taken.slice(0, shown).map(({ kind, name, accountName }) => `${accountName} has ${kinds[kind]} ${name}`);
  const more = taken.length > shown ? ', and there are more' : '';
  throw new Conflict(`Modules of accounts' own have names of this one: ${each.join(', ')}${more}.`);
}

/** Claims the names of a published module that it has not yet; an account that takes one at this moment decides anew, or we do. */
export function claimWrites(
  before: Module | undefined,
  after: Module,
  catalogue: CatalogueRecord | undefined,
  set: Partial<Pick<CatalogueRecord, 'ownModules'>> = {},
): Write[] {
  if (!catalogue) throw new NotFound('catalogue');
  const had = before ? namesOf(before) : [];
  const fresh = namesOf(after).filter((name) => !had.some((one) => isSameName(one, name)));
  if (fresh.length === 0) return [];
  const { id: moduleId, accountId } = after;
  return [
    { update: 'catalogues', id: catalogue.id, version: catalogue.version, set },
    ...fresh.map((name): Write => ({ absent: 'moduleNames', where: { ...name, published: false } })),
    // A name that it had before, and gave up, is its own still.
    ...fresh.flatMap((name): Write[] => [
      { removeAll: 'moduleNames', where: { ...name, moduleId } },
      { insert: 'moduleNames', row: { ...name, moduleId, accountId, published: true } },
    ]),
  ];
}
