import type { CreateModule } from '@countersign/schema';
import { InvalidInput, type Issue } from '../../kernel/refusal.js';
import type { Guard, Write } from '../../model/plan.js';
import type { NameClaims } from '../model/catalogue.js';
import type { Module } from '../model/module.js';
import { isSameName, type ModuleName, namesOf, normalizedAudience } from '../model/moduleName.js';

type Named = Pick<CreateModule, 'key' | 'audience'> & Pick<Module, 'scopes'>;

/** @throws InvalidInput at each name that the vendor has, or had, in its catalogue */
export function assertNotClaimed({ key, audience, scopes }: Named, { catalogue, claimed }: NameClaims): void {
  if (!catalogue || claimed.length === 0) return;
  const has = (name: ModuleName) => claimed.some((one) => isSameName(one, name));
  const vendor = catalogue.vendorName;
  const issues: Issue[] = [
    ...(has({ kind: 'KEY', name: key })
      ? [{ path: ['key'], message: `This key is of an API of ${vendor}: choose another.` }]
      : []),
    ...(has({ kind: 'AUDIENCE', name: normalizedAudience(audience) })
      ? [
          {
            path: ['audience'],
            message: `This audience is of an API of ${vendor}: tokens for it are had by its module.`,
          },
        ]
      : []),
    ...scopes.flatMap(({ name }, index) =>
      has({ kind: 'SCOPE', name })
        ? [{ path: ['scopes', index, 'name'], message: `${name} is a scope of an API of ${vendor}.` }]
        : [],
    ),
  ];
  if (issues.length > 0) throw new InvalidInput(issues);
}

/** The vendor may publish a name at this moment: of the two, one decides anew. */
export const claimGuards = ({ catalogue }: NameClaims): Guard[] =>
  catalogue ? [{ guard: 'catalogues', id: catalogue.id, version: catalogue.version }] : [];

/** The rows by which the names of an account's own module differ before and after. */
export function nameWrites(before: Module | undefined, after: Module | undefined): Write[] {
  const [had, has] = [before ? namesOf(before) : [], after ? namesOf(after) : []];
  const module = after ?? before;
  if (!module) return [];
  const { id: moduleId, accountId } = module;
  const missing = (from: readonly ModuleName[]) => (name: ModuleName) => !from.some((one) => isSameName(one, name));
  return [
    ...had.filter(missing(has)).map((name): Write => ({ remove: 'moduleNames', key: { ...name, moduleId } })),
    ...has
      .filter(missing(had))
      .map((name): Write => ({ insert: 'moduleNames', row: { ...name, moduleId, accountId, published: false } })),
  ];
}
