import { and, eq, inArray, or, type SQL } from 'drizzle-orm';
import type { LostScope } from '../../modules/model/lostScopes.js';
import type { Tables } from '../tables/index.js';

/** That a grant of a module names one of these scopes. */
export function namesScope({ clientScopes }: Tables, id: string, scopes: readonly LostScope[]): SQL | undefined {
  const { moduleId, scope, administrator } = clientScopes;
  const named = (some: readonly LostScope[]) =>
    inArray(
      scope,
      some.map((one) => one.scope),
    );
  const [raised, removed] = [
    scopes.filter((one) => one.administrator === false),
    scopes.filter((one) => one.administrator === undefined),
  ];
  return and(eq(moduleId, id), or(named(removed), and(named(raised), eq(administrator, false))));
}
