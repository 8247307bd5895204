import type { ModuleScope } from '@countersign/schema';

/** A scope that clients would lose, if they were granted it by name; with `administrator` false, only these of them. */
export interface LostScope {
  readonly scope: string;
  readonly administrator?: false;
}

type Scopes = readonly Pick<ModuleScope, 'name' | 'level'>[];

/** The scopes that go, and those that come to be for administrators alone. */
export const lostScopes = (before: Scopes, after: Scopes): LostScope[] =>
  before.flatMap(({ name: scope, level }): LostScope[] => {
    const now = after.find(({ name }) => name === scope);
    if (!now) return [{ scope }];
    return level === 'STANDARD' && now.level === 'ADMINISTRATOR' ? [{ scope, administrator: false }] : [];
  });
